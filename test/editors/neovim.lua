-- Drives the server from Neovim, which nobody here wrote, as docs/editors.md sets it up. HEGAO_FOLDER: the workspace; HEGAO_RESULT: where the answers go.
local folder = vim.env.HEGAO_FOLDER
local result = {}
local ok, failure = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/draft.gongwen'))
  local buffer = vim.api.nvim_get_current_buf()
  local function codes()
    local list = {}
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(list, found.code or (found.user_data and found.user_data.lsp.code) or found.message)
    end
    return list
  end
  -- Neovim's own columns are bytes; it makes UTF-16 units of them itself.
  local function ask(method, pattern, params)
    vim.fn.cursor(1, 1)
    vim.fn.search(pattern, 'ce')
    local here = vim.lsp.util.make_position_params(0, 'utf-16')
    params = vim.tbl_extend('force', here, params or {})
    if params.range then params.range = { start = here.position, ['end'] = here.position } end
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/' .. method, params, 15000)
    for _, answer in pairs(answers or {}) do return answer.result end
  end
  vim.wait(20000, function() return #codes() > 0 end, 50)
  result.diagnostics = codes()
  local hover = ask('hover', '420')
  result.hover = hover and hover.contents.value
  -- Behind the last character of the line, where only a person who writes has the cursor.
  vim.o.virtualedit = 'onemore'
  local completion = ask('completion', '^大运\\n', { context = { triggerKind = 1 } })
  result.completion = vim.tbl_map(function(item) return item.label end, completion.items or completion)
  local actions = ask('codeAction', '420', { range = true, context = { diagnostics = {} } })
  result.action = actions[1].title
  local rename = ask('rename', '^大运河智', { newName = '大运河新谷片区' })
  vim.lsp.util.apply_workspace_edit(rename, 'utf-16')
  vim.lsp.util.apply_workspace_edit(actions[1].edit, 'utf-16')
  result.text = table.concat(vim.api.nvim_buf_get_lines(buffer, 0, -1, false), '\n')
  result.names = table.concat(vim.api.nvim_buf_get_lines(vim.fn.bufadd(folder .. '/名称.csv'), 0, -1, false), '\n')
  vim.wait(10000, function() return not vim.tbl_contains(codes(), 'target-mismatch') end, 50)
  result.after = codes()
end)
if not ok then result.failure = tostring(failure) end
vim.fn.writefile({ vim.fn.json_encode(result) }, vim.env.HEGAO_RESULT)
vim.cmd('qa!')
