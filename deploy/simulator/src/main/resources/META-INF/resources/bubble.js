// How one message looks on the phone. Built from nodes, never from HTML strings: what people write stays text.

export function el(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith('on')) {
      node.addEventListener(name.slice(2), value);
    } else if (value !== undefined && value !== null) {
      node.setAttribute(name, value);
    }
  }
  node.append(...children.filter(child => child !== null && child !== undefined));
  return node;
}

const time = new Intl.DateTimeFormat('es-AR', {hour: '2-digit', minute: '2-digit', hour12: false});
export const hour = at => time.format(new Date(at));

const STATUS = {
  QUEUED: 'Aceptado', SENT: 'Enviado', DELIVERED: 'Entregado', READ: 'Leído',
  REJECTED: 'Rechazado', NOT_DELIVERED: 'No entregado',
};
export const failed = message => message.status === 'REJECTED' || message.status === 'NOT_DELIVERED';

/** @param actions {press(title, payload, message), open(list, message), find(id)} */
export function bubble(message, actions) {
  const mine = message.direction === 'IN';
  const templates = [...message.rendered];
  const body = el('div', {class: 'bubble'});
  const options = el('div', {class: 'options'});
  if (message.author === 'executive') {
    body.append(el('p', {class: 'author'}, message.agent));
  }
  if (message.idRef) {
    body.append(quote(actions.find(message.idRef)));
  }
  for (const content of message.contents) {
    const shown = content.type === 'template' && templates.length ? templates.shift() : null;
    draw(shown ? {...shown, type: 'rendered'} : content, message, body, options, actions);
  }
  if (failed(message)) {
    body.append(el('p', {class: 'failure'}, `No llega al teléfono: ${message.causes.map(words).join('; ')}`));
  }
  // Room for the time at the end of the last line, as on the phone.
  if (body.lastElementChild?.tagName === 'P') {
    body.lastElementChild.append(el('span', {class: 'room', 'aria-hidden': 'true'}));
  }
  body.append(meta(message));
  return el('article', {
    class: ['message', mine ? 'mine' : 'theirs', message.status.toLowerCase(), failed(message) ? 'failed' : ''].join(' ').trim(),
    'data-id': message.id, 'data-direction': message.direction, 'data-status': message.status, 'data-author': message.author,
  }, body, options.childElementCount ? options : null);
}

const words = cause => `${cause.channelErrorCode} ${cause.reason}`;

const DRAW = {
  text: (content, body) => body.append(paragraph(content.text)),
  file: (content, body) => {
    body.append(file(content.fileUrl, content.fileName, content.fileMimeType));
    if (content.fileCaption) {
      body.append(paragraph(content.fileCaption));
    }
  },
  button: (content, body, options, message, actions) => {
    frame(content.header, content.body, content.footer, body);
    for (const button of content.buttons) {
      options.append(el('button', {type: 'button', onclick: () => actions.press(button.title, button.id, message)}, button.title));
    }
  },
  list: (content, body, options, message, actions) => {
    frame(content.header && {text: content.header}, content.body, content.footer, body);
    options.append(el('button', {type: 'button', 'aria-haspopup': 'dialog', onclick: () => actions.open(content, message)}, `☰ ${content.button}`));
  },
  rendered: (content, body, options, message, actions) => {
    frame(content.header, content.body, content.footer, body);
    for (const button of content.buttons) {
      options.append(templateButton(button, message, actions));
    }
  },
  template: (content, body) => body.append(paragraph(`Plantilla desconocida: ${content.templateId}`)),
  location: (content, body) => body.append(card('📍', content.name ?? 'Ubicación', content.address ?? `${content.latitude}, ${content.longitude}`,
    `https://www.openstreetmap.org/?mlat=${content.latitude}&mlon=${content.longitude}`)),
  contacts: (content, body) => content.contacts.forEach(one =>
    body.append(card('👤', one.name?.formattedName ?? 'Contacto', (one.phones ?? []).map(p => p.phone).join(', ')))),
};

function draw(content, message, body, options, actions) {
  const how = DRAW[content.type];
  if (how) {
    how(content, body, options, message, actions);
  } else {
    body.append(el('p', {}, content.body ?? content.text ?? `Contenido de tipo «${content.type}»`));
  }
}

function frame(header, text, footer, body) {
  if (header?.text) {
    body.append(el('p', {class: 'head'}, header.text));
  }
  const url = header?.fileUrl ?? header?.url;
  if (url) {
    body.append(file(url, header.fileName, header.fileMimeType ?? (header.type === 'MEDIA_IMAGE' ? 'image/*' : undefined)));
  }
  body.append(paragraph(text));
  if (footer) {
    body.append(el('p', {class: 'foot'}, footer));
  }
}

function templateButton(button, message, actions) {
  if (button.type === 'URL') {
    return el('a', {href: safe(button.url), target: '_blank', rel: 'noopener'}, `↗ ${button.text}`);
  }
  if (button.type === 'PHONE_NUMBER') {
    return el('a', {href: `tel:${button.phoneNumber ?? ''}`}, `✆ ${button.text}`);
  }
  return el('button', {type: 'button', onclick: () => actions.press(button.text, button.payload, message)}, button.text ?? button.type);
}

function quote(message) {
  return el('div', {class: 'quote'}, message ? preview(message) : 'Mensaje');
}

/** One line about a message, for the list of phones and for quotes. */
export function preview(message) {
  const content = message.contents[0];
  const shown = message.rendered[0];
  return {
    text: content.text, file: `📄 ${content.fileName ?? content.fileMimeType ?? 'Archivo'}`, location: '📍 Ubicación',
    contacts: '👤 Contacto', template: shown?.body ?? 'Plantilla',
  }[content.type] ?? content.body ?? content.type;
}

function file(url, name, type = '') {
  const label = name || decodeURIComponent(String(url).split('/').pop() || 'archivo');
  if (type.startsWith('image/')) {
    return el('a', {href: safe(url), target: '_blank', rel: 'noopener'}, el('img', {src: safe(url), alt: label}));
  }
  if (type.startsWith('audio/')) {
    return el('audio', {src: safe(url), controls: '', 'aria-label': label});
  }
  const kind = /\.(\w{1,4})$/.exec(label)?.[1] ?? type.split('/')[1] ?? '';
  return card(kind.toUpperCase().slice(0, 4), label, 'Tocá para abrir', url, label);
}

function card(kind, title, detail, url, download) {
  const inside = [
    el('span', {class: /^\w*$/.test(kind) ? 'kind' : ''}, kind),
    el('span', {}, title, el('small', {}, detail ?? '')),
  ];
  return url
    ? el('a', {class: 'card', href: safe(url), target: '_blank', rel: 'noopener', 'data-file': download}, ...inside)
    : el('div', {class: 'card'}, ...inside);
}

const OWN_FILE = /\/files\/[0-9a-f]{32}\/[^/]+$/;

/** Only web addresses: a message may carry any text as a link. The simulator's own files are fetched from where the page is. */
function safe(url) {
  return OWN_FILE.exec(url)?.[0].slice(1) ?? (/^https?:\/\//i.test(url) ? url : '#');
}

const MARKS = /(```[\s\S]+?```|\*[^*\n]+\*|_[^_\n]+_|~[^~\n]+~|https?:\/\/[^\s]+)/g;
const TAGS = {'*': 'b', '_': 'i', '~': 's'};

function paragraph(text) {
  const parts = String(text ?? '').split(MARKS).map(part => {
    if (/^https?:/.test(part)) {
      return el('a', {href: part, target: '_blank', rel: 'noopener'}, part);
    }
    if (part.startsWith('```') && part.length > 6) {
      return el('code', {}, part.slice(3, -3));
    }
    const tag = part.length > 2 && part.at(-1) === part[0] ? TAGS[part[0]] : null;
    return tag ? el(tag, {}, part.slice(1, -1)) : part;
  });
  return el('p', {}, ...parts);
}

function meta(message) {
  return el('span', {class: 'meta'}, hour(message.at), ticks(message));
}

function ticks(message) {
  const title = message.direction === 'IN'
    ? {SENT: 'Enviado', DELIVERED: 'Recibido por la empresa', READ: 'Leído'}[message.status]
    : `Estado que ve la empresa: ${STATUS[message.status]}`;
  const paths = {QUEUED: 'M8.5 2.5v3.5l2 1.5M3.5 5.5a5 5 0 1 0 10 0 5 5 0 1 0-10 0', SENT: 'M4 6l3 3 6-7'}[message.status]
    ?? (failed(message) ? 'M8.5 1v6M8.5 9v1.5' : 'M1 6l3 3 6-7M7 8l1 1 6-7');
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('viewBox', '0 0 17 11');
  svg.setAttribute('class', 'ticks');
  svg.setAttribute('role', 'img');
  svg.setAttribute('aria-label', title);
  const label = document.createElementNS(svg.namespaceURI, 'title');
  label.textContent = title;
  const path = document.createElementNS(svg.namespaceURI, 'path');
  path.setAttribute('d', paths);
  svg.append(label, path);
  return svg;
}
