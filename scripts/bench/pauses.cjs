// Loaded into a server before it starts: how long its event loop stood still, and what memory it takes. Each signal writes a line and begins anew.
const { writeFileSync } = require('node:fs');

let last = performance.now();
let longest = 0;
setInterval(() => {
  const now = performance.now();
  longest = Math.max(longest, now - last - 1);
  last = now;
}, 1).unref();
process.on('SIGUSR2', () => {
  writeFileSync(process.env.HEGAO_PAUSES, `${JSON.stringify({ longest, rss: process.memoryUsage().rss })}\n`, { flag: 'a' });
  longest = 0;
  last = performance.now();
});
