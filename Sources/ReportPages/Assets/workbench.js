// The overview of a folder that is worked on: its pages, its rule files, and what their tests say.
words({
  pages: ['Pages', 'Страницы'], files: ['Rule files', 'Файлы правил'], tests: ['Tests', 'Тесты'], passed: ['{0} passed, {1} failed', 'прошло {0}, не прошло {1}'], coverage: ['Coverage', 'Покрытие'],
  again: ['Run again', 'Запустить снова'], choose: ['Choose a page to mark its blocks and save the rules that the workbench writes.', 'Выберите страницу, чтобы отметить её блоки и сохранить правила, которые напишет верстак.'],
  noPages: ['There is no .html file in this folder.', 'В этой папке нет файлов .html.'],
});
function draw() {
  document.documentElement.lang = language ? 'ru' : 'en';
  const { folder, pages, files, tests } = DATA;
  document.body.replaceChildren(...document.querySelectorAll('script'), h('header', { class: 'top' }, h('div', { class: 'title' }, h('h1', {}, folder)), pageButtons(draw, () => [])),
    h('main', {}, h('p', { class: 'soft' }, T('choose')),
      h('div', { class: 'row' }, h('a', { class: 'button', href: '/workbench' }, T('again')), h('a', { class: 'button', href: '/workbench/coverage' }, T('coverage'))),
      h('h2', {}, T('tests')), h('p', { id: 'tests', class: tests.failed ? 'bad' : null }, T('passed', tests.passed, tests.failed)), h('ul', {}, tests.failures.map((failure) => h('li', { class: 'bad' }, failure))),
      h('h2', {}, T('pages')), pages.length ? h('ul', { id: 'pages' }, pages.map((path) => h('li', {}, h('a', { href: '/workbench/page?path=' + encodeURIComponent(path) }, path)))) : h('p', {}, T('noPages')),
      h('h2', {}, T('files')), h('ul', { id: 'files' }, files.map((name) => h('li', {}, h('code', {}, name))))));
}
draw();
