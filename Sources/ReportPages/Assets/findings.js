// The desk of a moderator: what was found, in its text; approve or reject with keys; take the decisions along.
words({
  findings: ['Findings', 'Находки'], documents: ['Documents', 'Документы'], severity: ['severity', 'тяжесть'], rule: ['rule', 'правило'], anyRule: ['every rule', 'все правила'],
  info: ['info', 'сведение'], low: ['low', 'низкая'], medium: ['medium', 'средняя'], high: ['high', 'высокая'], critical: ['critical', 'крайняя'],
  undecided: ['undecided only', 'только без решения'], approve: ['Approve', 'Верно'], reject: ['Reject', 'Неверно'], undo: ['Undo', 'Отменить'],
  approveWhat: ['approve: the finding is right', 'верно: находка правильная'], rejectWhat: ['reject: it is a false alarm', 'неверно: ложная тревога'],
  next: ['next finding', 'следующая находка'], previous: ['previous finding', 'предыдущая находка'], export: ['Export decisions', 'Выгрузить решения'],
  decided: ['{0} of {1} decided', 'решено {0} из {1}'], steps: ['How the disguise was read', 'Как прочитана маскировка'], reads: ['reads', 'читается'],
  text: ['text', 'текст'], replacement: ['stands for it', 'заменено на'], category: ['category', 'род'], score: ['score', 'счёт'], action: ['action', 'действие'],
  confidence: ['confidence', 'уверенность'], place: ['rule’s place', 'место правила'], liftedBy: ['lifted by', 'отменено'], where: ['where', 'где'],
  block: ['block {0}', 'блок {0}'], field: ['field {0}', 'поле {0}'], whole: ['the whole document', 'весь документ'], redacted: ['redacted', 'скрыто'],
  nothing: ['Nothing was found.', 'Ничего не найдено.'], noneFits: ['No finding fits the filter.', 'Под отбор не подходит ни одна находка.'], choose: ['Choose a finding.', 'Выберите находку.'],
  characters: ['characters {0}–{1}', 'знаки {0}–{1}'], from: ['from character {0}', 'со знака {0}'], view: ['found in view', 'найдено в виде'], leftOut: ['{0} more findings were left out', 'ещё {0} находок не показано'],
  measures: ['measures', 'меры'], stripped: ['in a stripped block', 'в убранном блоке'], limits: ['rules that ran into a limit', 'правила, упёршиеся в предел'],
});
const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'];
const all = [];
for (const [number, document_] of DATA.documents.entries()) for (const finding of document_.findings) all.push({ finding, document: number, index: all.length });
const decisions = new Map();
const state = { current: -1, severities: new Set(), rule: '', undecided: false, saved: '' };
const origin = (f) => (f.block !== undefined ? 'block ' + f.block : f.field !== undefined ? 'field ' + f.field : 'document');
const originWords = (f) => (f.block !== undefined ? T('block', f.block) : f.field !== undefined ? T('field', f.field) : T('whole'));
const fits = (item) => (!state.severities.size || state.severities.has(item.finding.severity)) && (!state.rule || item.finding.rule === state.rule) && (!state.undecided || !decisions.has(item.index));
const shown = () => all.filter(fits);
function open(index) {
  state.current = index;
  drawCase();
  for (const m of document.querySelectorAll('mark.current')) m.classList.remove('current');
  const own = document.querySelectorAll(`mark[data-finding="${index}"]`);
  for (const m of own) m.classList.add('current');
  if (own[0]) own[0].scrollIntoView({ block: 'center' });
}
function step(by) {
  const list = shown();
  if (!list.length) return;
  const next = by > 0 ? list.find((i) => i.index > state.current) || list[0] : list.findLast((i) => i.index < state.current) || list[list.length - 1];
  open(next.index);
}
function decide(what) {
  if (state.current < 0) return;
  if (what) decisions.set(state.current, what); else decisions.delete(state.current);
  for (const m of document.querySelectorAll(`mark[data-finding="${state.current}"]`)) what ? (m.dataset.decision = what) : delete m.dataset.decision;
  drawBar();
  if (what) step(1); else drawCase();
}
function exported() {
  return [...decisions].sort((a, b) => a[0] - b[0]).map(([index, decision]) => {
    const { finding, document: number } = all[index];
    const line = { id: DATA.documents[number].id, rule: finding.rule, severity: finding.severity, category: finding.category };
    if (finding.block !== undefined) line.block = finding.block;
    if (finding.field !== undefined) line.field = finding.field;
    if (finding.span) Object.assign(line, { start: finding.span.start, ...(finding.span.end !== undefined && { end: finding.span.end }) });
    if (finding.text) line.text = finding.text;
    return JSON.stringify({ ...line, decision });
  }).join('\n') + '\n';
}
function key(event) {
  if (typing(event)) return;
  const actions = { j: () => step(1), ArrowDown: () => step(1), k: () => step(-1), ArrowUp: () => step(-1), a: () => decide('approve'), r: () => decide('reject'), u: () => decide(null), e: () => document.getElementById('export').click(), '?': () => document.getElementById('help').click() };
  if (!actions[event.key]) return;
  event.preventDefault();
  actions[event.key]();
}
// A text with its findings: spans may overlap, and then the piece belongs to the severer one.
function marked(text, items) {
  const letters = [...text];
  const spans = items.filter((i) => i.finding.span && i.finding.span.end !== undefined).map((i) => ({ ...i, start: i.finding.span.start, end: i.finding.span.end }));
  const edges = [...new Set([0, letters.length, ...spans.flatMap((s) => [s.start, s.end])])].sort((a, b) => a - b);
  const parts = [];
  for (let i = 0; i + 1 < edges.length; i++) {
    const piece = letters.slice(edges[i], edges[i + 1]).join('');
    const own = spans.filter((s) => s.start <= edges[i] && s.end >= edges[i + 1]).sort((a, b) => SEVERITIES.indexOf(b.finding.severity) - SEVERITIES.indexOf(a.finding.severity))[0];
    parts.push(own ? mark(own, piece) : piece);
  }
  return parts;
}
const mark = (item, text) => h('mark', { class: item.finding.severity + (item.finding.lifted_by ? ' lifted' : ''), 'data-finding': String(item.index), 'data-decision': decisions.get(item.index) || null, tabindex: '0', role: 'button', 'aria-label': `${T(item.finding.severity)}, ${item.finding.rule}: ${text}`,
  onclick: () => open(item.index), onkeydown: (e) => { if (e.key === 'Enter') open(item.index); } }, text);
function drawTexts() {
  const list = shown();
  const box = h('div', { class: 'texts', id: 'texts' });
  if (!list.length) box.append(h('p', {}, T(all.length ? 'noneFits' : 'nothing')));
  const byDocument = Map.groupBy ? Map.groupBy(list, (i) => i.document) : list.reduce((m, i) => m.set(i.document, [...(m.get(i.document) || []), i]), new Map());
  for (const [number, items] of byDocument) {
    const doc = DATA.documents[number];
    const card = h('article', { class: 'document' }, h('h2', {}, doc.id), h('div', { class: 'where' }, `${doc.action}, ${T('score')} ${doc.score}`, doc.url ? ' · ' + doc.url : ''));
    const places = new Map();
    for (const item of items) places.set(origin(item.finding), [...(places.get(origin(item.finding)) || []), item]);
    for (const [place, own] of places) {
      const text = doc.texts && doc.texts[place];
      card.append(h('div', { class: 'where' }, originWords(own[0].finding), own[0].finding.kept === false ? ', ' + T('stripped') : ''));
      if (text !== undefined) card.append(h('div', { class: 'text' }, marked(text, own)));
      else card.append(h('div', { class: 'text row' }, own.map((item) => mark(item, item.finding.text || (place === 'document' ? item.finding.rule : `${T('redacted')} ${item.finding.rule}`)))));
    }
    if (doc.findings_left_out) card.append(h('p', { class: 'soft' }, T('leftOut', doc.findings_left_out)));
    if (doc.limits && doc.limits.length) card.append(h('p', { class: 'soft' }, T('limits') + ': ' + doc.limits.join(', ')));
    box.append(card);
  }
  document.getElementById('texts').replaceWith(box);
}
function drawCase() {
  const box = h('aside', { class: 'case', id: 'case', 'aria-live': 'polite' });
  const item = all[state.current];
  if (!item) box.append(h('p', {}, T('choose'), ' ', h('kbd', {}, 'j')));
  else {
    const f = item.finding;
    const pair = (name, value) => (value === null || value === undefined || value === '' ? null : [h('dt', {}, name), h('dd', {}, value)]);
    box.append(h('div', { class: 'row' }, h('span', { class: 'severity ' + f.severity }, T(f.severity)), h('h2', {}, h('code', {}, f.rule))),
      h('div', { class: 'decide' }, ['approve', 'reject'].map((d) => h('button', { class: d, id: d, 'aria-pressed': String(decisions.get(item.index) === d), onclick: () => decide(d) }, (d === 'approve' ? '✓ ' : '✕ ') + T(d), ' ', h('kbd', {}, d[0])))),
      h('dl', {}, pair(T('text'), f.text), pair(T('reads'), f.matched && f.matched !== f.text ? f.matched : null), pair(T('replacement'), f.replacement), pair(T('category'), f.category), pair(T('action'), f.action), pair(T('score'), String(f.score)), pair(T('confidence'), f.confidence !== undefined ? percent(f.confidence) : null),
        pair(T('where'), originWords(f) + (f.span ? ', ' + (f.span.end !== undefined ? T('characters', f.span.start, f.span.end) : T('from', f.span.start)) : '')), pair(T('view'), f.view), pair(T('place'), h('code', {}, f.place)), pair(T('liftedBy'), f.lifted_by),
        f.measures && pair(T('measures'), Object.entries(f.measures).map(([k, v]) => `${k} = ${v}`).join(', '))),
      f.steps && f.steps.length > 0 ? h('div', {}, h('h3', {}, T('steps')), h('ol', { class: 'steps' }, f.steps.map((s) => h('li', {}, s)))) : '');
  }
  document.getElementById('case').replaceWith(box);
}
function drawBar() {
  const count = (s) => all.filter((i) => i.finding.severity === s).length;
  const rules = [...new Set(all.map((i) => i.finding.rule))].sort();
  const bar = h('div', { class: 'bar', id: 'bar', role: 'toolbar', 'aria-label': T('findings') }, h('div', { class: 'row' },
    SEVERITIES.filter(count).map((s) => h('button', { 'aria-pressed': String(state.severities.has(s)), 'data-severity': s, onclick: () => { state.severities.has(s) ? state.severities.delete(s) : state.severities.add(s); drawBar(); drawTexts(); } }, h('span', { class: 'severity ' + s }, T(s)), ' ', count(s))),
    h('select', { 'aria-label': T('rule'), onchange: (e) => { state.rule = e.target.value; drawTexts(); } }, h('option', { value: '' }, T('anyRule')), rules.map((r) => h('option', { value: r, selected: r === state.rule }, r))),
    h('label', { class: 'chip' }, h('input', { type: 'checkbox', checked: state.undecided, onchange: (e) => { state.undecided = e.target.checked; drawTexts(); } }), T('undecided')),
    h('span', { class: 'grow' }), h('progress', { max: Math.max(1, all.length), value: decisions.size, 'aria-label': T('decided', decisions.size, all.length) }), h('span', { id: 'decided' }, T('decided', decisions.size, all.length)),
    h('button', { id: 'export', disabled: decisions.size === 0, onclick: () => { state.saved = exported(); save('decisions.jsonl', state.saved, 'application/jsonl'); } }, T('export'))));
  document.getElementById('bar').replaceWith(bar);
}
function draw() {
  document.documentElement.lang = language ? 'ru' : 'en';
  const keys = () => [['j k', `${T('next')}, ${T('previous')}`], ['a', T('approveWhat')], ['r', T('rejectWhat')], ['u', T('undo')], ['e', T('export')]];
  const actions = Object.entries((DATA.summary && DATA.summary.actions) || {}).filter(([, n]) => n).map(([a, n]) => `${n} ${a}`).join(', ');
  document.body.replaceChildren(...document.querySelectorAll('script'), h('header', { class: 'top' }, h('div', { class: 'title' }, h('h1', {}, 'winnow moderate'), h('div', { class: 'soft small' }, `${T('documents')}: ${DATA.documents.length}${actions ? ` (${actions})` : ''} · ${T('findings')}: ${all.length}`)), pageButtons(draw, keys)),
    h('div', { id: 'bar' }), h('main', { class: 'desk' }, h('div', { id: 'texts' }), h('div', { id: 'case' })));
  drawBar();
  drawTexts();
  drawCase();
}
document.addEventListener('keydown', key);
// Decisions live in this window alone until they are exported.
addEventListener('beforeunload', (event) => { if (decisions.size && state.saved !== exported()) event.preventDefault(); });
draw();
