-- Drives the server from Neovim, which nobody here wrote. HEGAO_COMMAND: the server's command as JSON; HEGAO_FOLDER: the workspace; HEGAO_RESULT: where the answers go.
local folder = vim.env.HEGAO_FOLDER
local result = {}
local ok, failure = pcall(function()
  vim.cmd('edit ' .. vim.fn.fnameescape(folder .. '/draft.gongwen'))
  vim.bo.filetype = 'gongwen'
  local buffer = vim.api.nvim_get_current_buf()
  local client = vim.lsp.start_client({ name = 'hegao', cmd = vim.fn.json_decode(vim.env.HEGAO_COMMAND), root_dir = folder,
    workspace_folders = { { uri = vim.uri_from_fname(folder), name = 'work' } } })
  vim.lsp.buf_attach_client(buffer, client)
  local function codes()
    local list = {}
    for _, found in ipairs(vim.diagnostic.get(buffer)) do
      table.insert(list, found.code or (found.user_data and found.user_data.lsp.code) or found.message)
    end
    return list
  end
  local function ask(method, params)
    params.textDocument = { uri = vim.uri_from_bufnr(buffer) }
    local answers = vim.lsp.buf_request_sync(buffer, 'textDocument/' .. method, params, 15000)
    for _, answer in pairs(answers or {}) do return answer.result end
  end
  vim.wait(20000, function() return #codes() > 0 end, 50)
  result.diagnostics = codes()
  -- The figure, in UTF-16 units as the protocol counts; Neovim's own columns are bytes.
  local position = { line = 0, character = 17 }
  local hover = ask('hover', { position = position })
  result.hover = hover and hover.contents.value
  local completion = ask('completion', { position = { line = 1, character = 2 }, context = { triggerKind = 1 } })
  result.completion = vim.tbl_map(function(item) return item.label end, completion.items or completion)
  local range = { start = position, ['end'] = position }
  local actions = ask('codeAction', { range = range, context = { diagnostics = {} } })
  result.actions = vim.tbl_map(function(action) return action.title end, actions)
  local rename = ask('rename', { position = { line = 2, character = 2 }, newName = '大运河新谷片区' })
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
