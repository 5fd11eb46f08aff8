// The page of an evaluation.
words({
  scores: ['Scores', 'Оценки'], sets: ['By set', 'По наборам'], types: ['By type', 'По видам страниц'], languages: ['By language', 'По языкам'],
  name: ['name', 'имя'], pages: ['pages', 'страниц'], precision: ['precision', 'точность'], recall: ['recall', 'полнота'], f1: ['word F1', 'F1 слов'],
  interval: ['95 % interval', 'интервал 95 %'], shingles: ['shingle F1', 'F1 шинглов'], with: ['with', 'нужное'], without: ['without', 'лишнее'],
  pr: ['Precision against recall', 'Точность и полнота'], prWhat: ['A dot a page; choose one to see which.', 'Точка — страница; выберите, чтобы узнать какая.'],
  histogram: ['Pages by word F1', 'Страницы по F1 слов'], reliability: ['What “quality” is worth', 'Чего стоит quality'],
  reliabilityWhat: ['Mean F1 of pages by the quality that they stated; on the dashed line it is honest.', 'Средний F1 страниц по заявленному quality; на пунктире — честно.'],
  rank: ['rank correlation', 'ранговая корреляция'], calibration: ['calibration error', 'ошибка калибровки'],
  time: ['Milliseconds a page', 'Миллисекунд на страницу'], timeWhat: ['median {0}, 95 % {1}, longest {2}; all cores at work', 'медиана {0}, 95 % {1}, дольше всех {2}; при занятых ядрах'],
  worst: ['Worst pages', 'Худшие страницы'], gold: ['What should be there', 'Что должно быть'], ours: ['What was printed', 'Что напечатано'],
  missing: ['missing', 'не хватает'], surplus: ['too much', 'лишнее'], blocks: ['Words by role of their block', 'Слова по роли блока'], role: ['role', 'роль'],
  keptRight: ['kept rightly', 'взято верно'], strippedRight: ['stripped rightly', 'убрано верно'], fields: ['Fields', 'Поля'], field: ['field', 'поле'],
  exact: ['exact', 'точно'], near: ['nearly', 'почти'], answered: ['answered', 'с ответом'], unasked: ['answered unasked', 'ответ без вопроса'],
  against: ['Against {0}', 'Против {0}'], difference: ['difference', 'разница'], better: ['better', 'лучше'], worse: ['worse', 'хуже'],
  clear: ['clear', 'достоверно'], unclear: ['may be chance', 'может быть случайно'], mostMoved: ['Pages that differ most', 'Где разница больше всего'],
  noWorst: ['No page has a text to compare.', 'Нет страниц с текстом для сравнения.'], same: ['The two say the same.', 'Тексты совпадают.'],
  allPages: ['All pages', 'Все страницы'], quality: ['quality', 'качество'],
});
const figure = (value) => (value === null || value === undefined ? '–' : decimal(value, 3));
const th = (text, isNumber) => h('th', { scope: 'col', class: isNumber ? 'n' : null }, text);
const td = (...children) => h('td', {}, children);
const num = (text) => h('td', { class: 'n' }, text);
const table = (heads, rows) => h('div', { class: 'scroll', tabindex: '0' }, h('table', {}, h('thead', {}, h('tr', {}, heads)), h('tbody', {}, rows)));
function range(low, high, middle, from, to, zero) {
  const place = (value) => ((Math.min(to, Math.max(from, value)) - from) / (to - from)) * 100 + '%';
  return h('div', { class: 'range', 'aria-hidden': 'true' }, zero !== undefined && h('u', { style: { left: place(zero) } }),
    h('i', { style: { left: place(low), width: `calc(${place(high)} - ${place(low)})` } }), h('b', { style: { left: `calc(${place(middle)} - 1px)` } }));
}
function summaries(title, list) {
  if (!list.length) return null;
  const low = Math.min(...list.map((s) => s.interval[0]));
  const from = Math.max(0, Math.floor(low * 10 - 1) / 10);
  return h('section', {}, h('h2', {}, title), table([th(T('name')), th(T('pages'), 1), th(T('precision'), 1), th(T('recall'), 1), th(T('f1'), 1), th(T('interval'), 1), th(''), th(T('shingles'), 1), th(T('with'), 1), th(T('without'), 1)],
    list.map((s) => h('tr', {}, td(s.name), num(s.pages), num(figure(s.precision)), num(figure(s.recall)), h('td', { class: 'n' }, h('b', {}, figure(s.f1))), num(`${figure(s.interval[0])}–${figure(s.interval[1])}`),
      h('td', { class: 'track' }, range(s.interval[0], s.interval[1], s.f1, from, 1)), num(figure(s.shingle_f1)), num(figure(s.with_rate)), num(figure(s.without_rate))))));
}
// MARK: Charts
const W = 360, H = 250, L = 34, B = 26;
const x = (v) => L + v * (W - L - 10), y = (v) => H - B - v * (H - B - 10);
function axes(xName, yName) {
  const ticks = [0, 0.25, 0.5, 0.75, 1];
  return [...ticks.map((t) => [svg('line', { class: 'axis', x1: x(t), x2: x(t), y1: y(0), y2: y(1) }), svg('line', { class: 'axis', x1: x(0), x2: x(1), y1: y(t), y2: y(t) }),
    text(x(t), H - 12, String(t).replace('.', language ? ',' : '.'), 'middle'), text(L - 4, y(t) + 4, String(t).replace('.', language ? ',' : '.'), 'end')]), text(x(0.5), H - 1, xName, 'middle'),
    Object.assign(text(10, y(0.5), yName, 'middle'), {})].flat(9);
}
function text(px, py, content, anchor) {
  const element = svg('text', { x: px, y: py, 'text-anchor': anchor });
  if (px === 10) element.setAttribute('transform', `rotate(-90 10 ${py})`);
  element.textContent = content;
  return element;
}
const chart = (title, label, body, note) => h('figure', {}, h('figcaption', {}, title), svg('svg', { viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': label }, body), note && h('p', {}, note));
function scatter(pages) {
  const note = h('p', { id: 'dot', role: 'status' }, T('prWhat'));
  const dots = pages.map((page) => {
    const dot = svg('circle', { class: 'dot', cx: x(page.r), cy: y(page.p), r: 4 });
    dot.append(Object.assign(document.createElementNS('http://www.w3.org/2000/svg', 'title'), { textContent: `${page.set}/${page.id}` }));
    dot.addEventListener('click', () => {
      for (const other of document.querySelectorAll('.dot.chosen')) other.classList.remove('chosen');
      dot.classList.add('chosen');
      note.textContent = `${page.set}/${page.id} · P ${figure(page.p)} · R ${figure(page.r)} · F1 ${figure(page.f1)}`;
    });
    return dot;
  });
  return h('figure', {}, h('figcaption', {}, T('pr')), svg('svg', { viewBox: `0 0 ${W} ${H}`, role: 'img', 'aria-label': T('pr') }, axes(T('recall'), T('precision')), dots), note);
}
function histogram(title, values, top, unit) {
  const bins = new Array(20).fill(0);
  for (const value of values) bins[Math.min(19, Math.floor((value / top) * 20))]++;
  const most = Math.max(1, ...bins);
  const width = (W - L - 10) / 20;
  const body = [svg('line', { class: 'axis', x1: x(0), x2: x(1), y1: y(0), y2: y(0) }), ...bins.map((n, i) => svg('rect', { class: 'bar', x: x(0) + i * width + 1, width: width - 2, y: y(n / most), height: y(0) - y(n / most) })),
    ...[0, 0.25, 0.5, 0.75, 1].map((t) => text(x(t), H - 12, decimal(t * top, unit ? 0 : 2), t === 1 ? 'end' : 'middle')), text(L - 4, y(1) + 4, String(most), 'end'), text(L - 4, y(0) + 4, '0', 'end')];
  return [body, bins];
}
function reliability(quality) {
  const all = quality.flatMap((q) => q.parts.map((part) => part));
  const lines = quality.map((q, i) => svg('polyline', { class: 'line', 'stroke-dasharray': i ? `${2 + i * 2} 3` : '', points: [...q.parts].sort((a, b) => a[0] - b[0]).map((p) => `${x(p[0])},${y(p[1])}`).join(' ') }));
  const dots = all.map((p) => svg('circle', { class: 'dot', cx: x(p[0]), cy: y(p[1]), r: 3.5 }));
  return chart(T('reliability'), T('reliability'), [axes(T('quality'), T('f1')), svg('line', { class: 'ideal', x1: x(0), y1: y(0), x2: x(1), y2: y(1) }), lines, dots],
    [T('reliabilityWhat'), ' ', quality.map((q) => `${q.name}: ${T('rank')} ${figure(q.rank_correlation)}, ${T('calibration')} ${figure(q.calibration_error)}`).join('; ')]);
}
// MARK: Words that differ: Myers, "An O(ND) difference algorithm" (Algorithmica 1, 1986).
function difference(left, right, most = 1200) {
  const cutWords = (text) => text.match(/[\p{L}\p{N}_]+|\s+|[^\p{L}\p{N}_\s]+/gu) || [];
  const [a, b] = [cutWords(left), cutWords(right)];
  const keys = (list) => list.map((w) => (/\s/.test(w) ? ' ' : w.toLowerCase()));
  const [ka, kb] = [keys(a), keys(b)];
  let start = 0;
  while (start < a.length && start < b.length && ka[start] === kb[start]) start++;
  let [enda, endb] = [a.length, b.length];
  while (enda > start && endb > start && ka[enda - 1] === kb[endb - 1]) { enda--; endb--; }
  const result = [[0, a.slice(0, start).join('')]];
  const [n, m] = [enda - start, endb - start];
  let frontier = new Map([[1, 0]]);
  const trace = [];
  let found = -1;
  for (let d = 0; d <= Math.min(most, n + m) && found < 0; d++) {
    trace.push(new Map(frontier));
    for (let k = -d; k <= d; k += 2) {
      let px = k === -d || (k !== d && (frontier.get(k - 1) ?? -1) < (frontier.get(k + 1) ?? -1)) ? frontier.get(k + 1) ?? 0 : (frontier.get(k - 1) ?? -1) + 1;
      let py = px - k;
      while (px < n && py < m && ka[start + px] === kb[start + py]) { px++; py++; }
      frontier.set(k, px);
      if (px >= n && py >= m) { found = d; break; }
    }
  }
  if (found < 0) result.push([-1, a.slice(start, enda).join('')], [1, b.slice(start, endb).join('')]);
  else {
    const steps = [];
    let [px, py] = [n, m];
    for (let d = found; d > 0; d--) {
      const v = trace[d];
      const k = px - py;
      const pk = k === -d || (k !== d && (v.get(k - 1) ?? -1) < (v.get(k + 1) ?? -1)) ? k + 1 : k - 1;
      const qx = v.get(pk) ?? 0, qy = qx - pk;
      while (px > qx && py > qy) { px--; py--; steps.push([0, a[start + px]]); }
      if (px > qx) { px--; steps.push([-1, a[start + px]]); } else if (py > qy) { py--; steps.push([1, b[start + py]]); }
    }
    while (px > 0 && py > 0) { px--; py--; steps.push([0, a[start + px]]); }
    result.push(...steps.reverse());
  }
  result.push([0, a.slice(enda).join('')]);
  return result;
}
function drawWorst(entry) {
  const page = entry.page;
  const box = h('details', { class: 'worst' }, h('summary', {}, h('b', { class: 'n' }, figure(page.f1)), ` ${page.set}/${page.id} · ${page.type} · ${page.language} · P ${figure(page.p)} R ${figure(page.r)} · ${T('quality')} ${figure(page.q)}`));
  box.addEventListener('toggle', () => {
    if (!box.open || box.querySelector('.two')) return;
    const parts = difference(entry.gold, entry.output);
    const side = (skip, name, label) => parts.filter((p) => p[0] !== skip).map((p) => (p[0] === 0 ? p[1] : h(name, { title: label }, p[1])));
    box.append(h('div', { class: 'two' }, h('div', { tabindex: '0' }, h('h3', {}, T('gold')), h('p', { class: 'small' }, h('del', {}, T('missing'))), side(1, 'del', T('missing'))),
      h('div', { tabindex: '0' }, h('h3', {}, T('ours')), h('p', { class: 'small' }, h('ins', {}, T('surplus'))), side(-1, 'ins', T('surplus')))));
  });
  return box;
}
function drawBlocks(blocks) {
  if (!blocks || !blocks.length) return null;
  return h('section', {}, h('h2', {}, T('blocks')), table([th(T('role')), th(T('keptRight'), 1), th(T('surplus'), 1), th(T('missing'), 1), th(T('strippedRight'), 1), th('')], blocks.map((b) => {
    const sum = Math.max(1, b.kept + b.surplus + b.missing + b.stripped);
    const part = (name) => h('span', { class: name, style: { width: (b[name] / sum) * 100 + '%' }, title: `${b[name]}` });
    return h('tr', {}, td(b.role), num(b.kept), num(b.surplus), num(b.missing), num(b.stripped), td(h('div', { class: 'stack', 'aria-hidden': 'true' }, part('kept'), part('surplus'), part('missing'), part('stripped'))));
  })));
}
function drawDifferences(list, pages) {
  if (!list.length) return null;
  const most = Math.max(0.01, ...list.flatMap((d) => d.interval.map(Math.abs)));
  const signed = (v) => (v > 0 ? '+' : v < 0 ? '−' : '') + figure(Math.abs(v));
  const moved = pages.filter((p) => p.other !== null && p.words).sort((a, b) => Math.abs(b.f1 - b.other) - Math.abs(a.f1 - a.other)).filter((p) => p.f1 !== p.other).slice(0, 20);
  return h('section', { id: 'differences' }, h('h2', {}, T('against', DATA.against || 'B')),
    table([th(T('name')), th(T('pages'), 1), th(T('difference'), 1), th(T('interval'), 1), th(''), th(T('better'), 1), th(T('worse'), 1), th('')], list.map((d) => h('tr', {}, td(d.name), num(d.pages), h('td', { class: 'n ' + (d.f1 >= 0 ? 'better' : 'falls') }, signed(d.f1)), num(`${signed(d.interval[0])}…${signed(d.interval[1])}`),
      h('td', { class: 'track' }, range(d.interval[0], d.interval[1], d.f1, -most, most, 0)), num(d.better), num(d.worse), td(T(d.interval[0] > 0 || d.interval[1] < 0 ? 'clear' : 'unclear'))))),
    moved.length > 0 && h('details', {}, h('summary', {}, T('mostMoved')), table([th(T('name')), th(T('f1'), 1), th(DATA.against || 'B', 1), th(T('difference'), 1)], moved.map((p) => h('tr', {}, td(`${p.set}/${p.id}`), num(figure(p.f1)), num(figure(p.other)), h('td', { class: 'n ' + (p.f1 > p.other ? 'better' : 'falls') }, signed(p.f1 - p.other)))))));
}
function draw() {
  document.documentElement.lang = language ? 'ru' : 'en';
  const report = DATA.report;
  const whole = DATA.pages.filter((p) => p.words);
  const mean = (key) => (whole.length ? whole.reduce((s, p) => s + p[key], 0) / whole.length : null);
  const times = DATA.pages.map((p) => p.ms).sort((a, b) => a - b);
  const at = (q) => decimal(times[Math.min(times.length - 1, Math.floor(times.length * q))] || 0, 1);
  const [f1Bars, f1Bins] = histogram('', whole.map((p) => p.f1), 1);
  const [timeBars] = histogram('', times, Math.max(1, times[Math.floor(times.length * 0.98)] || 1), true);
  const main = h('main', {},
    h('div', { class: 'tiles' }, [[T('f1'), mean('f1')], [T('precision'), mean('p')], [T('recall'), mean('r')]].map(([name, value]) => h('div', { class: 'tile' }, h('b', {}, figure(value)), name)), h('div', { class: 'tile' }, h('b', {}, DATA.pages.length), T('pages'))),
    drawDifferences(report.differences || [], DATA.pages),
    summaries(T('sets'), report.sets), report.types.length > report.sets.length && summaries(T('types'), report.types), report.languages.length > 1 && summaries(T('languages'), report.languages),
    h('section', { class: 'charts' }, whole.length > 0 && scatter(whole), whole.length > 0 && chart(T('histogram'), `${T('histogram')}: ${f1Bins.join(', ')}`, f1Bars), (report.quality || []).length > 0 && reliability(report.quality),
      times.length > 0 && chart(T('time'), T('time'), timeBars, T('timeWhat', at(0.5), at(0.95), at(1)))),
    h('section', { id: 'worst' }, h('h2', {}, T('worst')), DATA.worst.length ? DATA.worst.map(drawWorst) : h('p', {}, T('noWorst'))),
    drawBlocks(report.blocks),
    report.fields.length > 0 && h('section', {}, h('h2', {}, T('fields')), table([th(T('name')), th(T('field')), th(T('pages'), 1), th(T('exact'), 1), th(T('near'), 1), th(T('answered'), 1), th(T('recall'), 1), th(T('precision'), 1), th(T('unasked'), 1)],
      report.fields.map((f) => h('tr', {}, td(f.set), td(f.field), num(f.pages), num(figure(f.exact)), num(figure(f.near)), num(figure(f.answered)), num(figure(f.recall)), num(figure(f.precision)), num(f.unasked))))),
    h('section', {}, h('details', { id: 'pages' }, h('summary', {}, h('b', {}, T('allPages'))), table([th(T('name')), th(T('f1'), 1), th(T('precision'), 1), th(T('recall'), 1), th(T('quality'), 1), th('ms', 1)], [...DATA.pages].sort((a, b) => a.f1 - b.f1).map((p) => h('tr', {}, td(`${p.set}/${p.id}`), num(figure(p.f1)), num(figure(p.p)), num(figure(p.r)), num(figure(p.q)), num(decimal(p.ms, 1))))))));
  document.body.replaceChildren(...document.querySelectorAll('script'),
    h('header', { class: 'top' }, h('div', { class: 'title' }, h('h1', {}, 'winnow eval'), h('div', { class: 'soft small' }, DATA.title)), pageButtons(draw, () => [['Tab', T('scores')], ['Enter', T('worst')]])), main);
}
draw();
