// The tests in a real VS Code: its server and a browser from npm packages, no window on this machine's screen.
//   node --import tsx test/vscode/run.ts [suite|installed|web|person|data|review|rate|word|calm|trust]
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../../scripts/vscode/browser.ts';
import { repository } from '../../scripts/vscode/packages.ts';
import { installExtension, type Server, startVsCodeServer, windowAddress } from '../../scripts/vscode/server.ts';
import { startWebHost } from '../../scripts/vscode/webHost.ts';
import { writeWorkbook } from '../support/workbook.ts';
import { emptyExtension, isJiebaBuilt, makeVsix, unpackVsix } from './packed.ts';
import { calmTests, prepareCalm } from './person/calm.ts';
import { dataTests } from './person/dataTests.ts';
import { errorRateTests, prepareErrorRate } from './person/errorRate.ts';
import { prepareReview, reviewTests } from './person/review.ts';
import { personTests } from './person/tests.ts';
import { prepareTrust, trustTests } from './person/trust.ts';
import { openWindow, PICTURES, savePicture } from './person/window.ts';
import { prepareWord, wordTests } from './person/word.ts';
import { readResults, writeTap } from './resultFiles.ts';
import { line, type Result, runTests, type Test, within } from './results.ts';
import {
  bundleSuite,
  bundleWebSuite,
  copySamples,
  INSTALLED_VARIABLE,
  plainFolder,
  RESULTS_VARIABLE,
  SETTINGS,
  temporaryFolder,
} from './workspace.ts';

const SUITE_MS = 240_000;

interface Scenario {
  /** Adds to a copy of the samples what the tests find there. */
  readonly prepare: (folder: string) => void;
  readonly tests: (window: { readonly page: Page; readonly folder: string }) => readonly Test[];
}

const SCENARIOS: Readonly<Record<string, Scenario>> = {
  review: { prepare: prepareReview, tests: reviewTests },
  rate: { prepare: prepareErrorRate, tests: errorRateTests },
  word: { prepare: prepareWord, tests: wordTests },
  calm: { prepare: prepareCalm, tests: calmTests },
};

const only = process.argv[2];
const started = performance.now();
const temporary = temporaryFolder();
const file = join(temporary.path, 'results.jsonl');
const results: Result[] = [];
let server: Server | undefined;
let browser: Browser | undefined;
try {
  await mkdir(PICTURES, { recursive: true });
  server = await startVsCodeServer({
    folder: join(temporary.path, 'server'),
    settings: SETTINGS,
    automation: 'on',
    env: { [RESULTS_VARIABLE]: file },
  });
  browser = await launchBrowser();
  const { version } = JSON.parse(
    readFileSync(join(repository, '.vscode-test/server/node_modules/code-server/lib/vscode/package.json'), 'utf8'),
  );
  console.log(`\nVS Code ${version}, Chromium ${browser.version()}: ready after ${seconds(started)}`);
  if (!only || only === 'suite') await runSuite(server, browser);
  if (!only || only === 'installed') await runInstalled(browser);
  if (!only || only === 'web') await runWeb(browser);
  if (!only || only === 'person') await runPerson(server, browser);
  if (!only || only === 'data') await runData(server, browser);
  for (const [name, scenario] of Object.entries(SCENARIOS)) {
    if (!only || only === name) await runInSamples(name, scenario, server, browser);
  }
  if (!only || only === 'trust') await runTrust(browser);
} catch (error) {
  results.push(failure('the real VS Code', error));
  console.log(server?.tail() ?? '');
} finally {
  await within(10_000, 'closing the browser', browser?.close() ?? Promise.resolve()).catch(() => {});
  await server?.stop();
  temporary.remove();
}
writeTap(join(repository, 'out/vscode.tap'), results);
const failed = results.filter(({ error }) => error !== null);
console.log(`\nreal VS Code: ${results.length - failed.length} of ${results.length} tests hold, in ${seconds(started)}`);
// What a browser leaves open must not keep the run alive.
process.exit(failed.length > 0 || results.length === 0 ? 1 : 0);

/** The suite inside the extension host. */
async function runSuite(on: Server, using: Browser): Promise<void> {
  const folder = copySamples(join(temporary.path, 'suite/samples'));
  await playSuite({ on, using, folder, file, extension: repository, suite: bundleSuite(), prefix: '' });
}

/** The suite on the VSIX of this platform, installed from its file into a VS Code that knows nothing of the sources. */
async function runInstalled(using: Browser): Promise<void> {
  const place = join(temporary.path, 'installed');
  const vsix = await makeVsix(place, isJiebaBuilt() ? 'nodejieba' : 'none');
  const data = join(place, 'server');
  await installExtension(data, vsix);
  const found = join(place, 'results.jsonl');
  const on = await startVsCodeServer({
    folder: data,
    settings: SETTINGS,
    automation: 'on',
    env: { [RESULTS_VARIABLE]: found, [INSTALLED_VARIABLE]: join(data, 'extensions') },
  });
  try {
    const folder = copySamples(join(place, 'samples'));
    await playSuite({
      on,
      using,
      folder,
      file: found,
      ...emptyExtension(join(place, 'tests'), bundleSuite(), 'main'),
      prefix: 'installed: ',
    });
  } finally {
    await on.stop();
  }
}

interface SuitePlay {
  readonly on: Server;
  readonly using: Browser;
  readonly folder: string;
  /** Where the suite writes its results. */
  readonly file: string;
  /** The extension under development, and the file of the tests in it. */
  readonly extension: string;
  readonly suite: string;
  /** Stands before the names of the tests. */
  readonly prefix: string;
}

async function playSuite({ on, using, folder, file, extension, suite, prefix }: SuitePlay): Promise<void> {
  const page = await using.newPage({ viewport: { width: 1280, height: 860 } });
  try {
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    // Results come through the file; what the suite prints is for a desktop window's console.
    await page.exposeFunction('codeAutomationLog', () => {});
    const payload = [
      ['extensionDevelopmentPath', extension],
      ['extensionTestsPath', suite],
    ] as const;
    await page.goto(windowAddress(on, folder, payload));
    await within(SUITE_MS, 'the suite', exit);
  } catch (error) {
    await savePicture(page, 'failure of the suite').catch(() => {});
    results.push(failure(`${prefix}the suite ends`, error));
  }
  const found = readResults(file).map((result) => ({ ...result, name: prefix + result.name }));
  for (const result of found) console.log(line(result));
  results.push(...found);
  if (found.length === 0) results.push(failure(`${prefix}the suite begins`, new Error('it reported no test')));
  await page.close();
}

/** The suite on the VSIX of all platforms, inside the extension host of a browser, a worker; nothing but files is served. */
async function runWeb(using: Browser): Promise<void> {
  const place = join(temporary.path, 'web');
  const installed = unpackVsix(await makeVsix(place, 'none'), join(place, 'unpacked'));
  const tests = emptyExtension(join(place, 'tests'), bundleWebSuite(), 'browser');
  const settings = { ...SETTINGS, 'hegao.checker': '校对员' };
  const host = await startWebHost({ installed, ...tests, settings, workspace: 'tmp:/samples' });
  const page = await using.newPage({ viewport: { width: 1280, height: 860 } });
  const found: Result[] = [];
  try {
    const exit = new Promise<number>((resolve) => void page.exposeFunction('codeAutomationExit', resolve));
    await page.exposeFunction('codeAutomationLog', (_type: string, args: readonly unknown[]) => {
      const [, json] = /^hegao-result (.*)$/s.exec(String(args[0])) ?? [];
      if (json === undefined) return;
      const result: Result = JSON.parse(json);
      found.push({ ...result, name: `in the browser: ${result.name}` });
      console.log(line(result));
    });
    await page.goto(host.address);
    await within(SUITE_MS, 'the suite of the browser', exit);
  } catch (error) {
    found.push(failure('the suite of the browser ends', error));
  }
  if (found.length === 0) found.push(failure('the suite of the browser begins', new Error('it reported no test')));
  if (found.some(({ error }) => error !== null)) await savePicture(page, 'failure in the browser').catch(() => {});
  results.push(...found);
  await page.close();
  await host.stop();
}

/** A writer at the keyboard, from outside. */
function runPerson(on: Server, using: Browser): Promise<void> {
  return runScenario('person', async (folder, report) => {
    const samples = copySamples(join(folder, 'samples'));
    const plain = plainFolder(join(folder, 'plain'));
    const page = await openWindow(on, using, samples);
    const tests = personTests({ page, folder: samples, plain, openWindow: (other) => openWindow(on, using, other) });
    await play(page, tests, report);
  });
}

/** A desk that keeps its targets file. */
function runData(on: Server, using: Browser): Promise<void> {
  return runScenario('data', async (place, report) => {
    const folder = copySamples(join(place, 'samples'));
    const rows = [
      ['地区', '指标', '2023年完成', '2023年目标值'],
      ['上街区', '实际利用外资', '1.1亿美元', '2亿美元'],
      ['上街区', '到位资金', null, '很多'],
    ];
    writeFileSync(join(folder, '招商目标.xlsx'), writeWorkbook([{ name: '区县', rows }]));
    const page = await openWindow(on, using, folder);
    await play(page, dataTests({ page, folder }), report);
  });
}

/** One person's work in a window of its own, on the samples. */
function runInSamples(name: string, { prepare, tests }: Scenario, on: Server, using: Browser): Promise<void> {
  return runScenario(name, async (place, report) => {
    const folder = copySamples(join(place, 'samples'));
    prepare(folder);
    const page = await openWindow(on, using, folder);
    await play(page, tests({ page, folder }), report);
  });
}

/** A person who gets a folder from elsewhere, in an editor that asks whom to trust. */
async function runTrust(using: Browser): Promise<void> {
  const settings = { ...SETTINGS, 'security.workspace.trust.startupPrompt': 'never', 'security.workspace.trust.banner': 'never' };
  const on = await startVsCodeServer({ folder: join(temporary.path, 'trust/server'), settings, automation: 'on', trust: 'asked' });
  try {
    await runScenario('trust', async (place, report) => {
      const folder = join(place, 'received');
      prepareTrust(folder);
      const page = await openWindow(on, using, folder);
      await play(page, trustTests({ page, folder }), report);
    });
  } finally {
    await on.stop();
  }
}

type Report = (result: Result) => void;

async function play(page: Page, tests: readonly Test[], report: Report): Promise<void> {
  await runTests(tests, report, (name) => savePicture(page, `failure ${name}`));
  await page.close();
}

/**
 * Plays a scenario in a folder of its own; if a step fails, once more from the beginning in a new window. A step goes on
 * from the one before, so a key that a busy machine swallows spoils all that follow. What failed at first stays in the output.
 */
async function runScenario(name: string, scenario: (folder: string, report: Report) => Promise<void>): Promise<void> {
  for (const attempt of [1, 2]) {
    const found: Result[] = [];
    await scenario(join(temporary.path, `${name}${attempt}`), (result) => {
      found.push(result);
      console.log(line(result));
    }).catch((error) => found.push(failure(`the ${name} scenario`, error)));
    if (attempt === 2 || found.every(({ error }) => error === null)) {
      results.push(...found);
      return;
    }
    console.log(`# the ${name} scenario is played a second time`);
  }
}

function failure(name: string, error: unknown): Result {
  const result = { name, error: error instanceof Error ? (error.stack ?? error.message) : String(error), milliseconds: 0 };
  console.log(line(result));
  return result;
}

function seconds(since: number): string {
  return `${((performance.now() - since) / 1000).toFixed(1)} s`;
}
