// The audit: the page with what was kept and stripped, why, what would change it, and the workbench that makes a rule of it.
words({
  keep: ['Save', 'Сохранить'], folder: ['The folder', 'Папка'], replace: ['There is a {0} already. Replace it?', 'Файл {0} уже есть. Заменить его?'], isKept: ['{0} is saved; tests: {1} passed, {2} failed', '{0} сохранён; тестов прошло {1}, не прошло {2}'],
  kept: ['kept', 'взято'], stripped: ['stripped', 'убрано'], doubt: ['uncertain', 'сомнительно'], masked: ['masked', 'скрыто'],
  changed: ['changed', 'изменилось'], block: ['Block', 'Блок'], blocks: ['Blocks', 'Блоки'], why: ['Why', 'Почему'],
  workbench: ['Workbench', 'Верстак'], fields: ['Fields', 'Поля'], page: ['The page', 'Страница'],
  role: ['role', 'роль'], anyRole: ['every role', 'все роли'], overlay: ['Overlay', 'Разметка'], styles: ["Page's styles", 'Стили страницы'],
  nextDoubt: ['next uncertain', 'следующий сомнительный'], previousDoubt: ['previous uncertain', 'предыдущий сомнительный'],
  nobody: ['No block fits the filter.', 'Под отбор не подходит ни один блок.'],
  choose: ['Choose a block on the page or in the list.', 'Выберите блок на странице или в списке.'],
  score: ['score', 'счёт'], base: ['where every block begins', 'с чего начинает каждый блок'], rule: ['rule', 'правило'], pass: ['step', 'шаг'],
  smaller: ['{0} smaller reasons together', '{0} причин поменьше вместе'], showAll: ['Show all reasons', 'Показать все причины'],
  showFew: ['Show the heaviest', 'Показать самые весомые'], sum: ['= score', '= счёт'], change: ['What would have to change', 'Что должно измениться'],
  liftedBy: ['lifted by {0}', 'отменено: {0}'], hiddenBy: ['The page hides it: {0}.', 'Страница его прячет: {0}.'],
  unplaced: ['It does not stand in the page as shown here.', 'На странице, как она показана здесь, его нет.'],
  printsAs: ['Printed as', 'Печатается как'], cutWhole: ['Moderation cut all of it.', 'Модерация вырезала его целиком.'],
  keptByRole: ['It is kept for its role ({0}), whatever its score.', 'Взят из-за роли ({0}), при любом счёте.'],
  notPrinted: ['Its role ({0}) is not printed as running text. A rule that gives it the role body would print it.', 'Роль ({0}) не печатается как текст. Напечатает правило, которое даст роль body.'],
  needs: ['It lacks {0} points: a rule with action: score and that many points, or action: body around it, would keep it.', 'Не хватает {0}: его вернёт правило с action: score и такими points или action: body вокруг.'],
  margin: ['It is kept with {0} points to spare.', 'Взят с запасом {0}.'],
  flips: ['Without any one of these it would be otherwise:', 'Без любой из этих причин было бы иначе:'],
  noFlip: ['No single reason decides: it takes several together.', 'Ни одна причина сама не решает: нужны несколько сразу.'],
  otherwise: ['{0}: {1}', '{0}: {1}'], before: ['these rules', 'эти правила'],
  noBlock: ['no such block', 'нет такого блока'], element: ['element', 'элемент'], notThere: ['nothing there', 'там ничего'],
  up: ['{0} up', 'на {0} выше'], itself: ["the block's own element", 'сам элемент блока'], shown: ['shown', 'показан'],
  noField: ['No field was found.', 'Поля не найдены.'], findings: ['Findings', 'Находки'], said: ['Rules that spoke without points', 'Правила без баллов'],
  use: ['This block is', 'Этот блок —'], article: ['article', 'статья'], chrome: ['chrome', 'лишнее'], author: ['author', 'автор'],
  title: ['title', 'заголовок'], published: ['date', 'дата'], subtitle: ['subtitle', 'подзаголовок'], section: ['section', 'рубрика'],
  brushHelp: ['Choose what you point at, then click blocks on the page or press Space in the list.', 'Выберите, что показываете, и щёлкайте блоки на странице или жмите пробел в списке.'],
  off: ['just look', 'только смотреть'], chosen: ['{0} chosen', 'выбрано: {0}'], clear: ['Clear', 'Очистить'],
  alsoHits: ['also hits {0}', 'задевает ещё {0}'], hitsOnly: ['hits these and nothing else', 'задевает только их'], misses: ['no lasting selector for {0}', 'нет стойкого селектора для {0}'],
  noBench: ['Plain text has no elements to select: write a rule with text conditions.', 'У простого текста нет элементов: пишите правило с условиями на текст.'],
  hasBody: ['The site has a body rule already, and it goes first: {0}. Switch it off, or change it.', 'У сайта уже есть правило тела, и оно важнее: {0}. Отключите его или измените.'],
  siteFile: ['Site file', 'Файл сайта'], keys: ['Keys', 'Клавиши'], next: ['next block', 'следующий блок'], previous: ['previous block', 'предыдущий блок'],
  mark: ['mark the block with the brush', 'пометить блок кистью'], tabsKey: ['blocks, why, workbench, fields', 'блоки, почему, верстак, поля'],
  quality: ['quality', 'качество'], of: ['{0} of {1}', '{0} из {1}'], close: ['Close', 'Закрыть'],
});
const ROLES_RU = {
  headline: 'заголовок', subtitle: 'подзаголовок', byline: 'подпись', dateline: 'дата', lead: 'лид', body: 'текст', heading: 'подзаголовок в тексте',
  list: 'список', table: 'таблица', quote: 'цитата', code: 'код', caption: 'подпись к снимку', credit: 'источник', section: 'рубрика', menu: 'меню',
  banner: 'баннер', related: 'похожее', share: 'поделиться', subscribe: 'подписка', comments: 'комментарии', advert: 'реклама', 'age-mark': 'возраст',
  legal: 'правовое', cookie: 'cookie', footer: 'подвал', widget: 'виджет', hidden: 'спрятанное',
};
const PASS_RU = {
  headline: 'заголовок страницы', everything: 'берётся всё', keep: 'взять', 'hidden-text': 'спрятанный текст', comments: 'комментарии', 'content-role': 'роль в тексте',
  'headline-repeated': 'заголовок повторён', rules: 'правила', siblings: 'соседи', group: 'группа', notice: 'уведомление', masthead: 'шапка',
  'plain-text-headline': 'заголовок простого текста', 'chrome-role': 'роль лишнего', 'heading-without-text': 'подзаголовок без текста', cut: 'порог страницы',
};
const DOUBT = 100;
const role = (name) => (language ? ROLES_RU[name] || name : name);
const blocks = DATA.blocks.map((block, index) => Object.assign(block, {
  index, doubt: Math.abs(block.score) < DOUBT && block.printed, other: DATA.other ? DATA.other[index] : null,
}));
for (const block of blocks) block.changed = DATA.other ? !block.other || block.other.kept !== block.kept || block.other.role !== block.role : false;
const state = { current: -1, tab: 'blocks', filter: new Set(), role: '', search: '', brush: '', allReasons: false, overlay: true, styles: true, marks: new Map() };
let frame, list, visible = [];
const kind = (block) => (block.masked !== undefined ? 'masked' : block.kept ? 'kept' : 'stripped');
const sign = { kept: '+', stripped: '−', masked: '*', doubt: '?', changed: '≠' };
const mark = (name) => h('span', { class: 'mark ' + (name === 'changed' ? 'other' : name), 'aria-hidden': 'true' }, sign[name]);
const stateWords = (block) => [T(kind(block)), block.doubt && T('doubt'), block.changed && T('changed')].filter(Boolean).join(', ');

// MARK: The page

const OVERLAY = `
winnow-run { display: inline !important; visibility: visible; border-radius: 2px !important; cursor: pointer !important; -webkit-box-decoration-break: clone; box-decoration-break: clone; }
.winnow-on winnow-run.kept { background: rgba(0,158,115,.20) !important; box-shadow: 0 2px 0 #009e73 !important; }
.winnow-on winnow-run.stripped { background: repeating-linear-gradient(135deg, rgba(213,94,0,.30) 0 3px, rgba(213,94,0,.08) 3px 8px) !important; }
.winnow-on winnow-run.masked { background: rgba(204,121,167,.38) !important; box-shadow: 0 1px 0 #8c3a68, 0 3px 0 #fff, 0 4px 0 #8c3a68 !important; }
.winnow-on winnow-run.doubt { outline: 2px dashed #e69f00 !important; outline-offset: 1px !important; }
.winnow-on winnow-run.changed { box-shadow: 0 0 0 3px #0072b2 !important; }
winnow-run.brushed, .winnow-on winnow-run.brushed { box-shadow: inset 0 0 0 9em rgba(86,180,233,.45) !important; }
winnow-run.current { outline: 4px solid #0072b2 !important; outline-offset: 2px !important; }
`;
function drawFrame() {
  frame = h('iframe', { title: T('page'), sandbox: 'allow-same-origin', tabindex: '0' });
  frame.addEventListener('load', () => {
    const page = frame.contentDocument;
    if (!page || !page.head) return;
    page.head.append(Object.assign(page.createElement('style'), { id: 'winnow-overlay', textContent: OVERLAY }));
    for (const run of page.getElementsByTagName('winnow-run')) {
      const block = blocks[run.dataset.block - 1];
      if (!block) continue;
      run.classList.add(kind(block));
      if (block.doubt) run.classList.add('doubt');
      if (block.changed) run.classList.add('changed');
      run.title = `${block.index + 1} · ${role(block.role)} · ${hundredths(block.score)}`;
    }
    page.addEventListener('click', (event) => {
      event.preventDefault();
      const run = event.target.closest && event.target.closest('winnow-run');
      if (!run) return;
      const index = run.dataset.block - 1;
      if (state.brush) toggleMark(index, state.brush);
      else open(index, 'why', false);
    });
    page.addEventListener('keydown', key);
    showOverlay();
    showMarks();
    if (state.current >= 0) showCurrent(true);
  });
  frame.srcdoc = DATA.page;
  return h('div', { class: 'page' }, frame);
}
const runs = (index) => (frame && frame.contentDocument ? [...frame.contentDocument.querySelectorAll(`winnow-run[data-block="${index + 1}"]`)] : []);
function showOverlay() {
  const page = frame.contentDocument;
  if (!page || !page.documentElement) return;
  page.documentElement.classList.toggle('winnow-on', state.overlay);
  for (const sheet of page.styleSheets) if (sheet.ownerNode.id !== 'winnow-overlay') sheet.disabled = !state.styles;
  for (const element of page.querySelectorAll('[style], [data-winnow-style]')) {
    if (!state.styles && element.hasAttribute('style')) { element.dataset.winnowStyle = element.getAttribute('style'); element.removeAttribute('style'); }
    else if (state.styles && element.dataset.winnowStyle !== undefined) { element.setAttribute('style', element.dataset.winnowStyle); delete element.dataset.winnowStyle; }
  }
}
function showCurrent(scrolls) {
  const page = frame.contentDocument;
  if (!page) return;
  for (const run of page.querySelectorAll('winnow-run.current')) run.classList.remove('current');
  const own = runs(state.current);
  for (const run of own) run.classList.add('current');
  if (scrolls && own[0]) own[0].scrollIntoView({ block: 'center' });
}
function showMarks() {
  const page = frame.contentDocument;
  if (!page) return;
  for (const run of page.getElementsByTagName('winnow-run')) run.classList.toggle('brushed', state.marks.has(run.dataset.block - 1));
}

// MARK: Choosing

function open(index, tab, scrolls = true) {
  if (index < 0 || index >= blocks.length) return;
  state.current = index;
  if (tab) state.tab = tab;
  showCurrent(scrolls);
  drawSide();
  document.getElementById('said').textContent = `${T('block')} ${index + 1}, ${role(blocks[index].role)}, ${stateWords(blocks[index])}`;
}
function step(by, fits) {
  const own = fits ? blocks.filter(fits) : visible;
  if (!own.length) return;
  const next = by > 0 ? own.find((b) => b.index > state.current) || own[0] : own.findLast((b) => b.index < state.current) || own[own.length - 1];
  open(next.index, state.tab === 'blocks' ? 'blocks' : state.tab === 'workbench' ? 'workbench' : 'why');
}
function key(event) {
  if (typing(event)) { if (event.key === 'Escape') event.target.blur(); return; }
  const tabs = ['blocks', 'why', 'workbench', 'fields'];
  const actions = {
    j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), n: () => step(1, (b) => b.doubt), p: () => step(-1, (b) => b.doubt),
    c: () => step(1, (b) => b.changed), '/': () => document.getElementById('search').focus(), '?': () => document.getElementById('help').click(),
    o: () => { state.overlay = !state.overlay; showOverlay(); drawBar(); }, Enter: () => state.current >= 0 && open(state.current, 'why'),
    ' ': () => state.current >= 0 && toggleMark(state.current, state.brush || 'chrome'), Escape: () => { state.brush = ''; drawSide(); },
  };
  if (/^[1-4]$/.test(event.key)) actions[event.key] = () => { state.tab = tabs[event.key - 1]; drawSide(); };
  if (!actions[event.key] || (event.target.tagName === 'BUTTON' && (event.key === ' ' || event.key === 'Enter'))) return;
  if (/^Arrow/.test(event.key) && event.target.ownerDocument !== document) return;
  event.preventDefault();
  actions[event.key]();
}

// MARK: Above and beside

function drawBar() {
  const count = (fits) => blocks.filter(fits).length;
  const toggle = (name, fits) => h('button', {
    class: 'chip', 'aria-pressed': String(state.filter.has(name)), 'data-filter': name,
    onclick: () => { state.filter.has(name) ? state.filter.delete(name) : state.filter.add(name); state.tab = 'blocks'; drawBar(); drawSide(); },
  }, mark(name), `${T(name)} ${count(fits)}`);
  const roles = [...new Set(blocks.map((b) => b.role))].sort();
  const bar = h('div', { class: 'bar', id: 'bar', role: 'toolbar', 'aria-label': T('blocks') }, h('div', { class: 'row' },
    toggle('kept', (b) => b.kept && b.masked === undefined), toggle('stripped', (b) => !b.kept && b.masked === undefined), toggle('doubt', (b) => b.doubt),
    count((b) => b.masked !== undefined) > 0 && toggle('masked', (b) => b.masked !== undefined), DATA.other && toggle('changed', (b) => b.changed),
    h('button', { onclick: () => step(-1, (b) => b.doubt), 'aria-label': T('previousDoubt'), title: T('previousDoubt') }, '◀ ?'),
    h('button', { onclick: () => step(1, (b) => b.doubt), 'aria-label': T('nextDoubt'), title: T('nextDoubt') }, '? ▶'),
    h('select', { 'aria-label': T('role'), id: 'role', onchange: (e) => { state.role = e.target.value; state.tab = 'blocks'; drawSide(); } },
      h('option', { value: '' }, T('anyRole')), roles.map((r) => h('option', { value: r, selected: r === state.role }, role(r)))),
    h('input', { type: 'search', id: 'search', placeholder: T('search') + ' /', 'aria-label': T('search'), value: state.search, oninput: (e) => { state.search = e.target.value.toLowerCase(); state.tab = 'blocks'; drawSide(); } }),
    h('button', { 'aria-pressed': String(state.overlay), id: 'overlay', onclick: () => { state.overlay = !state.overlay; showOverlay(); drawBar(); } }, T('overlay')),
    h('button', { 'aria-pressed': String(state.styles), id: 'styles', onclick: () => { state.styles = !state.styles; showOverlay(); drawBar(); } }, T('styles'))));
  document.getElementById('bar').replaceWith(bar);
}
function fits(block) {
  if (state.role && block.role !== state.role) return false;
  if (state.search && !block.text.toLowerCase().includes(state.search)) return false;
  if (!state.filter.size) return true;
  return [...state.filter].some((name) => (name === 'doubt' ? block.doubt : name === 'changed' ? block.changed : kind(block) === name));
}
function drawSide() {
  visible = blocks.filter(fits);
  const tabs = [['blocks', `${T('blocks')} ${visible.length}`], ['why', T('why')], ['workbench', T('workbench')], ['fields', T('fields')]];
  const side = h('div', { class: 'side', id: 'side' },
    h('div', { class: 'tabs', role: 'tablist' }, tabs.map(([name, label]) => h('button', {
      role: 'tab', id: 'tab-' + name, 'aria-selected': String(state.tab === name), 'aria-controls': 'panel',
      onclick: () => { state.tab = name; drawSide(); document.getElementById('tab-' + name).focus(); },
    }, label))),
    h('div', { class: 'tab', role: 'tabpanel', id: 'panel', tabindex: '0', 'aria-labelledby': 'tab-' + state.tab }, { blocks: drawList, why: drawWhy, workbench: drawBench, fields: drawFields }[state.tab]()));
  const old = document.getElementById('side');
  const place = old && old.querySelector('.tab') && state.tab === drawSide.tab ? old.querySelector('.tab').scrollTop : 0;
  drawSide.tab = state.tab;
  old.replaceWith(side);
  side.querySelector('.tab').scrollTop = place;
  const current = side.querySelector('li[aria-selected=true]');
  if (current && state.tab === 'blocks' && innerWidth > 760) current.scrollIntoView({ block: 'nearest' });
}
function drawList() {
  if (!visible.length) return h('p', {}, T('nobody'));
  list = h('ul', { class: 'blocks', role: 'listbox', 'aria-label': T('blocks'), tabindex: '0', 'aria-activedescendant': state.current >= 0 ? 'b' + state.current : null });
  for (const block of visible) {
    list.append(h('li', { role: 'option', id: 'b' + block.index, 'aria-selected': String(block.index === state.current), onclick: () => (state.brush ? toggleMark(block.index, state.brush) : open(block.index, 'why')) },
      h('span', {}, mark(kind(block)), h('span', { class: 'sr' }, stateWords(block))),
      h('span', { class: 'n' }, block.index + 1), h('span', { class: 'r' }, block.changed ? mark('changed') : '', block.doubt ? mark('doubt') : '', ' ', role(block.role)), h('span', { class: 'n' }, hundredths(block.score)),
      h('span', { class: 't' }, cut(one(block.text), 140)), state.marks.has(block.index) && h('span', { class: 'brush' }, '← ' + T(state.marks.get(block.index)))));
  }
  return list;
}
function drawFields() {
  if (!DATA.fields.length) return h('p', {}, T('noField'));
  return h('table', {}, h('tbody', {}, DATA.fields.map((f) => h('tr', {}, h('th', { scope: 'row' }, f.field), h('td', { style: { 'overflow-wrap': 'anywhere' } }, f.value, h('div', { class: 'soft small' }, f.source))))));
}

// MARK: Why

const number = (value) => {
  const text = Number.isInteger(value) ? String(value) : value.toFixed(2);
  return language ? text.replace('.', ',') : text;
};
function valueWords(unit, value) {
  switch (unit) {
    case 'count': return value < 0 ? T('notThere') : number(Math.round(value));
    case 'share': return value < 0 ? T('notThere') : percent(value);
    case 'flag': return value > 0 ? T('yes') : T('no');
    case 'steps': return value >= DATA.none ? T('none') : value === 0 ? T('itself') : T('up', number(value));
    case 'tag': return value > 0 ? (DATA.tags[value] ? (DATA.tags[value].includes(' ') || DATA.tags[value] === 'another' ? DATA.tags[value] : `<${DATA.tags[value]}>`) : '?') : T('none');
    case 'points': return value <= -7 ? T('noBlock') : (value > 0 ? '+' : '') + number(value);
    case 'hidden': return value ? String(value) : T('shown');
    default: return value <= -1000 ? T('none') : number(value);
  }
}
const pointsOf = (reason) => (reason[0] === 0 ? reason[1] : reason[0] === 1 ? reason[3] : reason[0] === 2 ? (reason[4] ? 0 : reason[3]) : reason[2]);
function passName(text) {
  const [name, ...rest] = text.split(': ');
  return (language ? PASS_RU[name] || name : name.replace(/-/g, ' ')) + (rest.length ? ': ' + rest.join(': ') : '');
}
function reasonWords(reason) {
  if (reason[0] === 0) return [T('base')];
  if (reason[0] === 1) {
    const feature = DATA.features[reason[1]];
    return [h('span', { title: feature.name }, language ? feature.ru : feature.en), ': ', h('b', {}, valueWords(feature.unit, reason[2]))];
  }
  if (reason[0] === 2) {
    const rule = DATA.rules[reason[1]];
    return [T('rule') + ' ', h('code', {}, rule.id), ` ${reason[2]} `, h('span', { class: 'soft small' }, `${rule.place}, ${rule.tier}`), reason[4] ? ' — ' + T('liftedBy', reason[4]) : ''];
  }
  return [T('pass') + ' ', passName(DATA.passes[reason[1]])];
}
function drawReasons(block) {
  const sorted = [...block.reasons].sort((a, b) => (a[0] === 0 ? -1 : b[0] === 0 ? 1 : Math.abs(pointsOf(b)) - Math.abs(pointsOf(a))));
  const most = 10;
  let rows = sorted.map((r) => ({ what: reasonWords(r), points: pointsOf(r) }));
  if (!state.allReasons && rows.length > most + 2) {
    const shown = sorted.map((r, i) => i < most || r[0] === 2);
    const rest = rows.filter((_, i) => !shown[i]);
    rows = rows.filter((_, i) => shown[i]).concat({ what: [T('smaller', rest.length)], points: rest.reduce((sum, r) => sum + r.points, 0) });
  }
  let [sum, low, high] = [0, 0, 0];
  for (const row of rows) { row.from = sum; sum += row.points; row.to = sum; low = Math.min(low, sum); high = Math.max(high, sum); }
  const place = (value) => ((value - low) / Math.max(1, high - low)) * 100 + '%';
  const bar = (from, to) => h('span', { class: 'track', 'aria-hidden': 'true' },
    h('i', { class: to >= from ? 'plus' : 'minus', style: { left: place(Math.min(from, to)), width: (Math.abs(to - from) / Math.max(1, high - low)) * 100 + '%' } }),
    h('b', { style: { left: `min(${place(0)}, 100% - 1px)` } }));
  const points = (value) => h('span', { class: 'points ' + (value >= 0 ? 'plus' : 'minus') }, hundredths(value));
  return [h('ol', { class: 'reasons' }, rows.map((row) => h('li', {}, h('span', { class: 'what' }, row.what), points(row.points), bar(row.from, row.to))),
    h('li', { class: 'sum', id: 'sum' }, h('span', {}, T('sum')), points(sum), bar(0, sum))),
    block.reasons.length > most + 2 && h('button', { id: 'all-reasons', onclick: () => { state.allReasons = !state.allReasons; drawSide(); } }, T(state.allReasons ? 'showFew' : 'showAll'))];
}
function drawChange(block) {
  const lines = [];
  if (block.masked === '') lines.push(T('cutWhole'));
  if (block.kept && !block.printed) lines.push(T('keptByRole', role(block.role)));
  else if (!block.kept && !block.printed) lines.push(T('notPrinted', role(block.role)));
  if (block.printed && block.kept) lines.push(T('margin', hundredths(block.score)));
  if (block.printed && !block.kept && block.score <= 0) lines.push(T('needs', hundredths(1 - block.score)));
  let flips = [];
  if (block.printed && block.masked === undefined) {
    flips = block.reasons.filter((r) => r[0] && (block.score > 0 ? block.score - pointsOf(r) <= 0 : block.score - pointsOf(r) > 0)).sort((a, b) => Math.abs(pointsOf(b)) - Math.abs(pointsOf(a)));
    lines.push(flips.length ? T('flips') : T('noFlip'));
  }
  return h('div', { class: 'change', id: 'change' }, h('h3', {}, T('change')), lines.map((line) => h('p', {}, line)),
    flips.length > 0 && h('ul', {}, flips.slice(0, 6).map((r) => h('li', {}, reasonWords(r), ` (${hundredths(pointsOf(r))})`))));
}
function drawWhy() {
  const block = blocks[state.current];
  if (!block) return h('p', {}, T('choose'));
  return h('div', {},
    h('div', { class: 'row' }, mark(kind(block)), h('h2', {}, `${T('block')} ${block.index + 1}: ${role(block.role)}`), h('span', {}, `${stateWords(block)}, ${T('score')} ${hundredths(block.score)}`)),
    h('div', { class: 'words ' + kind(block) }, block.text),
    block.masked && h('p', {}, T('printsAs') + ': ', h('span', { class: 'words masked', style: { display: 'block' } }, block.masked)),
    block.path && h('p', { class: 'mono soft path' }, block.path),
    block.hidden && h('p', {}, T('hiddenBy', block.hidden)), block.unplaced && h('p', { class: 'soft' }, T('unplaced')),
    DATA.other && h('p', { id: 'against' }, mark('changed'), ' ', DATA.against + ': ', block.other ? `${block.other.kept ? T('kept') : T('stripped')}, ${role(block.other.role)}, ${hundredths(block.other.score)}` : T('noBlock'),
      block.other && block.other.rules.length > 0 && h('span', { class: 'soft small' }, ' — ' + block.other.rules.join(', '))),
    block.findings && h('div', {}, h('h3', {}, T('findings')), h('ul', {}, block.findings.map((f) => h('li', {}, h('b', {}, f.severity), ' ', h('code', {}, f.rule), ` “${f.text}”`, f.replacement !== null && f.replacement !== undefined ? ` → “${f.replacement}”` : '', h('span', { class: 'soft small' }, ` ${f.place}`))))),
    DATA.workbench && h('div', { class: 'row' }, h('span', { class: 'soft' }, T('use')), BRUSHES.map((b) => h('button', { 'aria-pressed': String(state.marks.get(block.index) === b), 'data-mark': b, onclick: () => toggleMark(block.index, b) }, T(b)))),
    drawChange(block), drawReasons(block),
    block.said && h('div', {}, h('h3', {}, T('said')), h('ul', {}, block.said.map((r) => h('li', {}, reasonWords(r))))));
}

// MARK: The workbench

const BRUSHES = ['article', 'chrome', 'title', 'author', 'published', 'subtitle', 'section'];
function toggleMark(index, brush) {
  if (state.marks.get(index) === brush) state.marks.delete(index); else state.marks.set(index, brush);
  state.current = index;
  showMarks();
  showCurrent(false);
  drawSide();
}
const marked = (brush) => blocks.filter((b) => state.marks.get(b.index) === brush).map((b) => b.index);
// Selectors as [text, cost, whole, partial]: `whole` are runs of blocks that lie in what is selected, `partial` blocks of which a part does.
const SELECTORS = (DATA.workbench ? DATA.workbench.selectors : []).map(([text, cost, whole, partial, elements]) => {
  const hits = new Set();
  for (let i = 0; i < whole.length; i += 2) for (let b = whole[i]; b <= whole[i + 1]; b++) hits.add(b);
  return { text, cost, elements, hits, touched: new Set([...hits, ...partial]) };
});
// The fewest selectors that hit the wanted blocks and no others; where there are none, those with the least besides.
function cover(wanted, brush) {
  const goal = new Set(wanted);
  const isOne = brush !== 'chrome';
  const left = new Set(wanted);
  const picks = [];
  if (isOne) {
    const fitting = SELECTORS.filter((s) => wanted.every((b) => s.touched.has(b)));
    // Around an article one element is surer than many, and what is stripped in it is stripped anyway.
    const surplus = (s) => [...s.touched].filter((b) => !goal.has(b) && (brush !== 'article' || blocks[b].kept)).length;
    const many = (s) => (brush === 'article' && s.elements > 1 ? 1 : 0);
    fitting.sort((a, b) => surplus(a) - surplus(b) || many(a) - many(b) || a.touched.size - b.touched.size || a.cost - b.cost);
    return { picks: fitting.slice(0, 1), left: fitting.length ? [] : wanted };
  }
  const gain = (s) => [...s.hits].filter((b) => left.has(b)).length;
  const extra = (s) => [...s.hits].filter((b) => !goal.has(b)).length;
  const exact = SELECTORS.filter((s) => s.hits.size && extra(s) === 0);
  for (const pool of [exact, SELECTORS]) {
    while (left.size) {
      let best = null;
      for (const s of pool) {
        const g = gain(s);
        if (!g) continue;
        const value = [pool === exact ? 0 : extra(s), -g, s.cost];
        if (!best || value[0] < best.value[0] || (value[0] === best.value[0] && (value[1] < best.value[1] || (value[1] === best.value[1] && value[2] < best.value[2])))) best = { s, value };
      }
      if (!best) break;
      picks.push(best.s);
      for (const b of best.s.hits) left.delete(b);
    }
  }
  return { picks, left: [...left] };
}
const extraOf = (pick, wanted, brush) => [...(brush === 'chrome' || brush === 'article' ? pick.hits : pick.touched)].filter((b) => !wanted.includes(b)).sort((a, b) => a - b);
function picksOf(brush) {
  const wanted = marked(brush);
  return wanted.length ? Object.assign(cover(wanted, brush), { wanted }) : null;
}
function quoted(text) {
  if (/[\u0000-\u001f\u007f-\u009f\ufeff\u2028\u2029]/.test(text)) return '"' + text.replace(/[\\"]/g, '\\$&').replace(/[\u0000-\u001f\u007f-\u009f\ufeff\u2028\u2029]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')) + '"';
  return "'" + text.replace(/'/g, "''") + "'";
}
// An element that a selector of this page's making selects, for the rule's own test.
function sample(selector, text) {
  const parts = selector.split(/\s*>\s*|\s+(?![^[]*\])/);
  let inner = text.slice(0, 60).replace(/[<&]/g, ' ');
  for (const part of parts.reverse()) {
    const [, tag = '', rest] = part.match(/^([a-z][a-z0-9-]*)?(.*)$/);
    let attributes = '';
    const classes = [...rest.matchAll(/\.([^.#[\]]+)/g)].map((m) => m[1]);
    const id = rest.match(/#([^.#[\]]+)/);
    const attribute = rest.match(/\[([a-z-]+)(\*?)="([^"]*)"\]/);
    if (attribute) attributes += ` ${attribute[1]}="${attribute[3]}${attribute[2] ? 'x1Y2z' : ''}"`;
    if (id) attributes += ` id="${id[1]}"`;
    if (classes.length && !attribute) attributes += ` class="${classes.join(' ')}"`;
    inner = `<${tag || 'div'}${attributes}>${inner}</${tag || 'div'}>`;
  }
  return inner;
}
function siteFile() {
  const bench = DATA.workbench;
  const slug = bench.slug;
  const lines = [`# Made on the workbench of winnow explain from ${one(DATA.name.split('/').pop().replace(/[\u0000-\u001f\u007f-\u009f\ufeff\u2028\u2029]/g, ' '))}. Read it, then run`, '#   winnow rules check --strict FILE && winnow rules test FILE',
    `about: ${quoted(bench.host + '; one layout, known from one page.')}`, `site: ${quoted(bench.host)}`, 'rules:'];
  const fires = [];
  const add = (id, picks, tail, text) => {
    const select = picks.map((p) => p.text).join(', ');
    // Of several body rules the first that finds something counts, and the site has one.
    if (id !== 'body' || !bench.body) fires.push(`${slug}.${id}`);
    lines.push(`  - id: ${slug}.${id}`, `    select: ${quoted(select)}`, ...tail, '    tests:', `      match: [${picks.map((p) => quoted(sample(p.text, text))).join(', ')}]`, `      pass: ['<div class="other"><p>Другое.</p></div>']`);
  };
  for (const brush of BRUSHES) {
    const result = picksOf(brush);
    if (!result || !result.picks.length) continue;
    const text = one(blocks[result.wanted[0]].text);
    if (brush === 'article') add('body', result.picks, ['    action: body'], 'Текст.');
    else if (brush === 'chrome') result.picks.forEach((pick, i) => add(`strip-${i + 1}`, [pick], ['    category: widget', '    action: strip'], 'Текст.'));
    else add(brush, result.picks, [`    field: ${brush}`], text);
  }
  if (lines.length === 5) return '';
  const article = marked('article'), chrome = marked('chrome');
  const all = (index) => blocks.filter((b) => one(b.text).includes(one(blocks[index].text))).length === 1;
  lines.push('tests:', `  - page: ${quoted(bench.path)}`, `    url: ${quoted(bench.url)}`);
  if (article.length) lines.push(`    contains: [${[...new Set([article[0], article[article.length - 1]])].map((b) => quoted(cutWords(blocks[b].text))).join(', ')}]`);
  const gone = chrome.filter((b) => all(b) && one(blocks[b].text).length >= 4).slice(0, 6);
  if (gone.length) lines.push(`    excludes: [${gone.map((b) => quoted(cutWords(blocks[b].text))).join(', ')}]`);
  if (fires.length) lines.push(`    fires: [${fires.join(', ')}]`);
  return lines.join('\n') + '\n';
}
const cutWords = (text) => one(text).split(' ').slice(0, 8).join(' ');
function drawBench() {
  if (!DATA.workbench) return h('p', {}, T('noBench'));
  const file = siteFile();
  return h('div', {}, h('p', { class: 'soft' }, T('brushHelp')),
    h('div', { class: 'brushes', role: 'group', 'aria-label': T('workbench') }, ['', ...BRUSHES].map((b) => h('button', { 'aria-pressed': String(state.brush === b), 'data-brush': b, onclick: () => { state.brush = b; drawSide(); } },
      b ? `${T(b)}${marked(b).length ? ' · ' + marked(b).length : ''}` : T('off')))),
    BRUSHES.map((brush) => {
      const result = picksOf(brush);
      if (!result) return null;
      return h('div', { class: 'pick', 'data-pick': brush }, h('div', { class: 'row' }, h('h3', {}, T(brush)), h('span', { class: 'soft grow' }, T('chosen', result.wanted.length)),
        h('button', { onclick: () => { for (const b of result.wanted) state.marks.delete(b); showMarks(); drawSide(); } }, T('clear'))),
        h('ul', {}, result.picks.map((pick) => {
          const extra = extraOf(pick, result.wanted, brush);
          return h('li', {}, h('code', {}, pick.text), ' — ', extra.length ? h('span', { class: 'bad' }, T('alsoHits', extra.length), ': ', extra.slice(0, 5).map((b) => [h('button', { onclick: () => open(b, 'workbench') }, `${b + 1} ${cut(one(blocks[b].text), 24)}`), ' ']), extra.length > 5 ? '…' : '') : T('hitsOnly'));
        }), result.left.length > 0 && h('li', { class: 'bad' }, T('misses', result.left.map((b) => b + 1).join(', ')))));
    }),
    file && DATA.workbench.body && marked('article').length > 0 && h('p', { class: 'bad' }, T('hasBody', DATA.workbench.body)),
    file && h('div', {}, h('div', { class: 'row' }, h('h3', { class: 'grow' }, T('siteFile')), h('button', { id: 'copy', onclick: (e) => copy(file, e.currentTarget) }, T('copy')), h('button', { id: 'download', onclick: () => save(DATA.workbench.host + '.yaml', file, 'text/yaml') }, T('download')), DATA.served && h('button', { id: 'keep', onclick: () => keep(file) }, T('keep')), DATA.served && h('a', { href: '/workbench' }, T('folder'))),
      state.kept && h('p', { id: 'kept', role: 'status', class: state.kept.isBad ? 'bad' : null }, state.kept.text), state.kept && h('ul', {}, state.kept.lines.map((line) => h('li', { class: 'bad' }, line))),
      h('pre', { class: 'yaml', id: 'yaml', tabindex: '0' }, file)));
}

// The server that gave the page takes the file, if it has no errors, and says what the folder's tests say of it.
async function keep(file, replaces) {
  const name = DATA.workbench.host.replace(/[^A-Za-z0-9._-]/g, '-') + '.yaml';
  try {
    const answer = await fetch('/workbench/rules?name=' + encodeURIComponent(name) + (replaces ? '&replace=true' : ''), { method: 'POST', headers: { 'Content-Type': 'text/plain;charset=utf-8', 'X-Winnow-Workbench': '1' }, body: file });
    const result = await answer.json();
    if (answer.status === 409 && confirm(T('replace', name))) return keep(file, true);
    state.kept = answer.ok ? { text: T('isKept', name, result.tests.passed, result.tests.failed), isBad: result.tests.failed > 0, lines: result.tests.failures } : { text: result.error, isBad: true, lines: [] };
  } catch (error) {
    state.kept = { text: String(error), isBad: true, lines: [] };
  }
  drawSide();
}

// MARK: All of it

function draw() {
  document.documentElement.lang = language ? 'ru' : 'en';
  const keys = () => [['j k', `${T('next')}, ${T('previous')}`], ['n p', `${T('nextDoubt')}, ${T('previousDoubt')}`], ...(DATA.other ? [['c', T('changed')]] : []), ['Enter', T('why')], ['Space', T('mark')], ['1 2 3 4', T('tabsKey')], ['/', T('search')], ['o', T('overlay')]];
  const kept = blocks.filter((b) => b.kept).length;
  const main = h('div', { class: 'audit' },
    h('header', { class: 'top' }, h('div', { class: 'title' }, h('h1', {}, DATA.title || DATA.host || DATA.name),
      h('div', { class: 'soft small' }, [DATA.status, T('of', kept, blocks.length) + ' ' + T('kept'), `${T('quality')} ${decimal(DATA.quality, 2)}`, DATA.url || DATA.host || DATA.name, DATA.against && '≠ ' + DATA.against, 'winnow ' + DATA.version].filter(Boolean).join(' · '),
        DATA.notes.map((note) => h('div', {}, note)))), pageButtons(draw, keys), h('div', { class: 'sr', role: 'status', id: 'said' })),
    h('div', { id: 'bar' }), h('main', { class: 'panes' }, drawFrame(), h('div', { id: 'side' })));
  document.body.replaceChildren(...document.querySelectorAll('script'), main);
  drawBar();
  drawSide();
}
document.addEventListener('keydown', key);
// A page that is written again is read again when its reader comes back to it; what he chose stays.
if (DATA.watched) {
  try {
    const kept = JSON.parse(sessionStorage.getItem('winnow') || '{}');
    Object.assign(state, { current: Math.min(kept.current ?? -1, blocks.length - 1), tab: kept.tab || state.tab, brush: kept.brush || '', marks: new Map(kept.marks || []) });
  } catch { /* A browser that keeps nothing for files. */ }
  let isAway = false;
  addEventListener('blur', () => { isAway = document.activeElement !== frame; });
  addEventListener('focus', () => {
    if (!isAway) return;
    try { sessionStorage.setItem('winnow', JSON.stringify({ current: state.current, tab: state.tab, brush: state.brush, marks: [...state.marks] })); } catch { /* The same. */ }
    location.reload();
  });
}
draw();
