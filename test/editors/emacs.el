;;; Drives the server from Emacs and its client eglot, which nobody here wrote, as docs/editors.md sets them up.  -*- lexical-binding: t; -*-
;; HEGAO_FOLDER: the workspace; HEGAO_RESULT: where the answers go.
(require 'eglot)
(require 'json)
(set-language-environment "UTF-8")

(setq eglot-sync-connect 30
      eglot-confirm-server-edits nil
      make-backup-files nil)

(defvar hegao-result nil)
(defun hegao-tell (key value) (push (cons key value) hegao-result))

(defun hegao-codes ()
  "The rules of the findings that Flymake shows."
  (vconcat (mapcar (lambda (found) (flymake-diagnostic-text found)) (flymake-diagnostics))))

(defun hegao-wait (done)
  "Lets messages in until DONE answers something, for 20 seconds at most."
  (let ((until (+ (float-time) 20)))
    (while (and (not (funcall done)) (< (float-time) until))
      (accept-process-output nil 0.05)
      (flymake-start))))

(defun hegao-text (name)
  (with-current-buffer (find-file-noselect (expand-file-name name (getenv "HEGAO_FOLDER")))
    (buffer-substring-no-properties (point-min) (point-max))))

(defun hegao-run ()
  ;; What eglot-ensure waits for, a command of a person, does not come.
  (remove-hook 'gongwen-mode-hook #'eglot-ensure)
  (find-file (expand-file-name "draft.gongwen" (getenv "HEGAO_FOLDER")))
  (apply #'eglot (eglot--guess-contact))
  (hegao-wait (lambda () (flymake-diagnostics)))
  (hegao-tell "diagnostics" (hegao-codes))
  (let ((server (eglot-current-server)))
    (search-forward "420")
    (backward-char)
    (let ((hover (jsonrpc-request server :textDocument/hover (eglot--TextDocumentPositionParams))))
      (hegao-tell "hover" (plist-get (plist-get hover :contents) :value)))
    (let ((fix (seq-find (lambda (action) (plist-get action :edit)) (eglot-code-actions (point) (point)))))
      (hegao-tell "action" (plist-get fix :title))
      (eglot--apply-workspace-edit (plist-get fix :edit) nil))
    (goto-char (point-min))
    (forward-line 1)
    (end-of-line)
    (let ((table (nth 2 (eglot-completion-at-point))))
      (hegao-tell "completion" (vconcat (mapcar #'substring-no-properties (all-completions "大运" table)))))
    (forward-line 1)
    (forward-char 2)
    ;; Of files that are not open eglot asks before it changes them, and here is nobody to answer.
    (hegao-text "名称.csv")
    (eglot-rename "大运河新谷片区"))
  (hegao-wait (lambda () (null (flymake-diagnostics))))
  (hegao-tell "after" (hegao-codes))
  (hegao-tell "text" (hegao-text "draft.gongwen"))
  (hegao-tell "names" (hegao-text "名称.csv")))

(condition-case failure
    (hegao-run)
  (error (hegao-tell "failure" (error-message-string failure))))
(with-temp-file (getenv "HEGAO_RESULT")
  (insert (json-encode hegao-result)))
(kill-emacs 0)
