// Pages about rules: what each does, and what changes between two sets.
words({
  rules: ['rules', 'правил'], pages: ['pages', 'страниц'], rule: ['rule', 'правило'], action: ['action', 'действие'], blocks: ['blocks', 'блоков'], saved: ['rightly stripped', 'убрано верно'],
  lost: ['wrongly stripped', 'убрано зря'], lostWords: ['words lost', 'слов потеряно'], time: ['µs a page', 'мкс на страницу'], place: ['place', 'место'], filter: ['Filter rules', 'Отобрать правила'],
  dead: ['without a hit', 'без попаданий'], costly: ['that cost words', 'с потерями'], changed: ['{0} of {1} pages change, {2} blocks', 'меняются {0} из {1} страниц, блоков {2}'], before: ['before', 'было'], after: ['after', 'стало'],
  kept: ['kept', 'взято'], stripped: ['stripped', 'убрано'], noBlock: ['no such block', 'нет такого блока'], nothing: ['Nothing changes.', 'Ничего не меняется.'], f1: ['word F1', 'F1 слов'], by: ['by', 'из-за'], shown: ['{0} shown', 'показано {0}'],
  open: ['Open all', 'Раскрыть все'], toKept: ['now kept', 'теперь взято'], toStripped: ['now stripped', 'теперь убрано'], roleOnly: ['role alone', 'только роль'],
});
const state = { sort: 'blocks', isUp: false, search: '', only: '', change: '' };
function coverage() {
  const data = DATA.coverage;
  const columns = [['id', T('rule')], ['action', T('action')], ['pages', T('pages'), 1], ['blocks', T('blocks'), 1], ['saved_blocks', T('saved'), 1], ['lost_blocks', T('lost'), 1], ['lost_words', T('lostWords'), 1], ['microseconds', T('time'), 1]];
  const list = data.rules.filter((r) => (!state.search || (r.id + ' ' + r.place).toLowerCase().includes(state.search)) && (state.only === 'dead' ? r.blocks === 0 : state.only === 'costly' ? r.lost_words > 0 : true));
  list.sort((a, b) => { const [x, y] = [a[state.sort], b[state.sort]]; const order = typeof x === 'string' ? x.localeCompare(y) : (x ?? -1) - (y ?? -1); return (state.isUp ? order : -order) || a.id.localeCompare(b.id); });
  const most = Math.max(1, ...data.rules.map((r) => (r.saved_blocks || 0) + (r.lost_blocks || 0)));
  const toggle = (name) => h('button', { 'aria-pressed': String(state.only === name), 'data-only': name, onclick: () => { state.only = state.only === name ? '' : name; draw(); } }, `${T(name)} ${data.rules.filter((r) => (name === 'dead' ? r.blocks === 0 : r.lost_words > 0)).length}`);
  return [h('div', { class: 'row' }, h('input', { type: 'search', id: 'search', placeholder: T('filter'), 'aria-label': T('filter'), value: state.search, oninput: (e) => { state.search = e.target.value.toLowerCase(); draw(); const f = document.getElementById('search'); f.focus(); f.setSelectionRange(f.value.length, f.value.length); } }), toggle('dead'), toggle('costly'), h('span', { class: 'soft' }, T('shown', list.length))),
    h('div', { class: 'scroll', tabindex: '0' }, h('table', {}, h('thead', {}, h('tr', {}, columns.map(([key, name, isNumber]) => h('th', { scope: 'col', class: isNumber ? 'n' : null, 'aria-sort': state.sort === key ? (state.isUp ? 'ascending' : 'descending') : null }, h('button', { 'data-sort': key, onclick: () => { state.isUp = state.sort === key ? !state.isUp : key === 'id' || key === 'action'; state.sort = key; draw(); } }, name))), h('th', {}, ''))),
      h('tbody', {}, list.map((r) => h('tr', {}, h('td', {}, h('code', {}, r.id), h('div', { class: 'soft small' }, r.place), r.example ? h('div', { class: 'small falls' }, r.example) : ''), h('td', {}, r.action), [r.pages, r.blocks, r.saved_blocks, r.lost_blocks, r.lost_words].map((v) => h('td', { class: 'n' }, v === null || v === undefined ? '–' : v)), h('td', { class: 'n' }, decimal(r.microseconds / Math.max(1, data.pages), 1)),
        h('td', {}, h('div', { class: 'bar2', 'aria-hidden': 'true' }, h('span', { class: 'saved', style: { width: ((r.saved_blocks || 0) / most) * 100 + '%' } }), h('span', { class: 'lost', style: { width: ((r.lost_blocks || 0) / most) * 100 + '%' } })))))))) ];
}
function side(text) {
  if (!/^[+-] /.test(text)) return h('span', { class: 'soft' }, T('noBlock'));
  const isKept = text[0] === '+';
  return h('span', { class: 'chip' }, h('span', { class: 'mark ' + (isKept ? 'kept' : 'stripped'), 'aria-hidden': 'true' }, isKept ? '+' : '−'), h('span', { class: 'sr' }, T(isKept ? 'kept' : 'stripped')), text.slice(2));
}
const kindOf = (c) => (c.after[0] === c.before[0] && /^[+-] /.test(c.before) ? 'roleOnly' : c.after[0] === '+' ? 'toKept' : 'toStripped');
function diff() {
  const data = DATA.diff;
  const list = data.changes.filter((c) => (!state.search || (c.text + c.page + c.rules.join(' ')).toLowerCase().includes(state.search)) && (!state.change || kindOf(c) === state.change));
  const byPage = new Map();
  for (const change of list) byPage.set(change.page, [...(byPage.get(change.page) || []), change]);
  const moved = new Map((data.moved || []).map((m) => [m.page, m]));
  const f1 = data.f1;
  return [h('p', { id: 'changed' }, T('changed', data.changed_pages, data.pages, data.changes.length), f1 ? [` · ${T('f1')} ${decimal(f1[0], 4)} → `, h('b', { class: f1[1] >= f1[0] ? 'better' : 'falls' }, decimal(f1[1], 4))] : ''),
    h('div', { class: 'row' }, h('input', { type: 'search', id: 'search', placeholder: T('search'), 'aria-label': T('search'), value: state.search, oninput: (e) => { state.search = e.target.value.toLowerCase(); draw(); const f = document.getElementById('search'); f.focus(); f.setSelectionRange(f.value.length, f.value.length); } }),
      ['toKept', 'toStripped', 'roleOnly'].map((k) => h('button', { 'aria-pressed': String(state.change === k), 'data-change': k, onclick: () => { state.change = state.change === k ? '' : k; draw(); } }, `${T(k)} ${data.changes.filter((c) => kindOf(c) === k).length}`)),
      h('button', { onclick: () => { for (const d of document.querySelectorAll('details.page')) d.open = true; } }, T('open'))),
    list.length ? [...byPage].map(([page, changes], i) => {
      const m = moved.get(page);
      return h('details', { class: 'page', open: i < 10 }, h('summary', {}, h('b', {}, page), ` · ${changes.length}`, m ? h('span', { class: m.after >= m.before ? 'better' : 'falls' }, ` · ${T('f1')} ${decimal(m.before, 3)} → ${decimal(m.after, 3)}`) : ''),
        changes.map((c) => h('div', { class: 'change' }, side(c.before), '→', side(c.after), h('span', { class: 'text' }, cut(one(c.text), 300), c.rules.length ? h('div', { class: 'soft small' }, T('by') + ' ', h('code', {}, c.rules.join(', '))) : ''))));
    }) : h('p', {}, T('nothing'))];
}
function draw() {
  document.documentElement.lang = language ? 'ru' : 'en';
  document.body.replaceChildren(...document.querySelectorAll('script'), h('header', { class: 'top' }, h('div', { class: 'title' }, h('h1', {}, DATA.coverage ? 'winnow rules coverage' : 'winnow rules diff'), h('div', { class: 'soft small' }, DATA.title + (DATA.coverage ? ` · ${DATA.coverage.rules.length} ${T('rules')}, ${DATA.coverage.pages} ${T('pages')}` : ''))), pageButtons(draw, () => [['/', T('search')]])),
    h('main', {}, DATA.coverage ? coverage() : diff()));
}
document.addEventListener('keydown', (event) => { if (event.key === '/' && !typing(event)) { event.preventDefault(); document.getElementById('search').focus(); } });
draw();
