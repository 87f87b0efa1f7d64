// What systems, editors and version control leave beside files; whoever begins a name with a point means to hide it.
const droppings = [
  /^\./,
  /^(?:ehthumbs|thumbs)\.db$|^desktop\.ini$|^icon\r$/i,
  /~$|^~\$|^#.*#$/,
  /\.(?:bak|orig|rej|tmp|temp|part|crdownload|sw[a-p])$/i,
  /_(?:BACKUP|BASE|LOCAL|REMOTE)_\d+\.\w+$/,
  // Vim's, which sees by it whether it may write.
  /^4913$/,
];
const droppedFolders =
  /^\.|^(?:__MACOSX|@eaDir|lost\+found|\$RECYCLE\.BIN|System Volume Information)$/;

// What a repository has at its root: names in capitals (README.ar.md, LICENSE-CC-BY), and the files of tools.
const companions = [
  /^[A-Z][A-Z_-]+(?:[.-][\w.-]*)?$/,
  /^(?:readme|licen[cs]e|copying|notice|changelog|contributing|authors|citation)(?:[.-][\w.-]*)?$/i,
  /\.(?:json[5c]?|toml|ini|cfg|lock|[cm]?[jt]s|sh|ps1|py|rb|code-workspace|iml|sublime-project)$/i,
  /^(?:_config|mkdocs|docker-compose|compose|taskfile|codecov|pnpm-lock|pnpm-workspace|crowdin|i18n)\.ya?ml$/i,
  /^(?:makefile|justfile|dockerfile|gemfile|rakefile|procfile|cname)$/i,
];
const foreignFolders = /^(?:node_modules|docs?|scripts?|tools?|bin|_.+)$/;

// Beside texts and images too: what a folder is about, and whose its images are.
const besideAnything = /^(?:readme|licen[cs]e)(?:[.-][\w.-]*)?$/i;

/**
 * Whether something in a content folder is nobody's content, and none of a check's business.
 *
 * A content folder may be a repository of its own, which has more in it than texts.
 *
 * @param path Its path inside the folder, with `/`; a file, or a folder with all that is in it.
 */
export function isLeftAlone(path: string, isFolder: boolean): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const isTop = name === path;
  if (isFolder) return droppedFolders.test(name) || (isTop && foreignFolders.test(name));
  if (droppings.some((pattern) => pattern.test(name))) return true;
  if (besideAnything.test(name)) return true;
  return isTop && !isMeantAsContent(name) && companions.some((pattern) => pattern.test(name));
}

// `SITE.YAML` is no companion, whatever its capitals.
function isMeantAsContent(name: string): boolean {
  return /^(?:site|addresses)\.ya?ml/i.test(name);
}
