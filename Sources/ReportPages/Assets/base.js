'use strict';
// What all report pages share: the data, two languages, elements without markup in strings, light and dark.
const DATA = JSON.parse(document.getElementById('data').textContent);
const WORDS = {
  theme: ['Light or dark', 'Светлая или тёмная'], language: ['По-русски', 'In English'], help: ['Keys', 'Клавиши'],
  close: ['Close', 'Закрыть'], copy: ['Copy', 'Копировать'], copied: ['Copied', 'Скопировано'], download: ['Download', 'Скачать'],
  all: ['all', 'все'], search: ['Search', 'Поиск'], none: ['none', 'нет'], yes: ['yes', 'да'], no: ['no', 'нет'],
  madeBy: ['made by winnow', 'сделано winnow'],
};
let language = /^ru\b/i.test(navigator.language || '') ? 1 : 0;
const words = (more) => Object.assign(WORDS, more);
const T = (key, ...values) => {
  const entry = WORDS[key];
  const text = entry ? entry[language] : key;
  return values.length ? text.replace(/\{(\d)\}/g, (_, n) => values[+n]) : text;
};
// An element; texts go in as texts, so nothing in the data is ever markup.
function h(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes || {})) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
    else if (key === 'style') for (const [property, v] of Object.entries(value)) element.style.setProperty(property, v);
    else if (key in element && typeof value !== 'string') element[key] = value;
    else element.setAttribute(key, value === true ? '' : value);
  }
  element.append(...children.flat(9).filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}
function svg(name, attributes, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes || {})) element.setAttribute(key, value);
  element.append(...children.flat(9).filter(Boolean));
  return element;
}
const hundredths = (points) => (points > 0 ? '+' : points < 0 ? '−' : '') + (Math.abs(points) / 100).toFixed(2);
const decimal = (value, places) => {
  const text = value.toFixed(places === undefined ? 3 : places);
  return language ? text.replace('.', ',') : text;
};
const percent = (value) => Math.round(value * 100) + ' %';
const one = (text) => text.replace(/\s+/g, ' ').trim();
const cut = (text, most) => (text.length > most ? text.slice(0, most - 1) + '…' : text);
function toggleTheme() {
  const root = document.documentElement;
  const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  root.dataset.theme = isDark ? 'light' : 'dark';
}
function pageButtons(redraw, keys) {
  const dialog = h('dialog', { 'aria-label': T('help') }, h('h2', {}, T('help')),
    h('table', {}, h('tbody', {}, keys().map(([key, what]) => h('tr', {}, h('td', {}, key.split(' ').map((k) => [h('kbd', {}, k), ' '])), h('td', {}, what))))),
    h('p', {}, h('button', { onclick: () => dialog.close() }, T('close'))));
  return h('div', { class: 'row' },
    h('button', { onclick: () => dialog.showModal(), id: 'help' }, '? ', T('help')),
    h('button', { onclick: toggleTheme, 'aria-label': T('theme'), title: T('theme') }, '◐'),
    h('button', { onclick: () => { language = 1 - language; redraw(); }, lang: language ? 'en' : 'ru', id: 'language' }, T('language')), dialog);
}
function save(name, text, type) {
  const link = h('a', { href: URL.createObjectURL(new Blob([text], { type: type || 'text/plain;charset=utf-8' })), download: name });
  document.body.append(link);
  link.click();
  link.remove();
}
async function copy(text, button) {
  try { await navigator.clipboard.writeText(text); } catch {
    const area = h('textarea', { class: 'sr' });
    area.value = text;
    document.body.append(area);
    area.select();
    document.execCommand('copy');
    area.remove();
  }
  const before = button.textContent;
  button.textContent = T('copied');
  setTimeout(() => { button.textContent = before; }, 1200);
}
const typing = (event) => /^(input|textarea|select)$/i.test(event.target.tagName || '') || event.ctrlKey || event.metaKey || event.altKey;
