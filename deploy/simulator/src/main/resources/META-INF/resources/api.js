// The simulator's control API. Every call fails with an Error whose message can be shown.

async function call(method, path, body, type = 'application/json') {
  const response = await fetch(path, {method, body, headers: body === undefined ? {} : {'Content-Type': type}});
  const answer = response.status === 204 ? null : await response.json().catch(() => null);
  if (!response.ok) {
    throw new Error(answer?.detail ?? `El simulador contestó ${response.status}.`);
  }
  return answer;
}

const post = (path, value) => call('POST', path, JSON.stringify(value));

export const contacts = () => call('GET', '__sim/contacts');
export const addContact = (id, name) => post('__sim/contacts', {id, name});
export const journal = contact => call('GET', `__sim/journal?contact=${encodeURIComponent(contact)}`);
export const write = (phone, content, idRef) =>
  post('__sim/inbound', {from: phone.id, name: phone.name, content, ...(idRef && {idRef})});
export const upload = file =>
  call('POST', `__sim/files?name=${encodeURIComponent(file.name)}`, file, file.type || 'application/octet-stream');
export const act = request => post('__sim/agent', request);
export const advance = duration => post('__sim/clock/advance', {duration});
export const reset = () => post('__sim/reset', {});
export const clock = async () => new Date((await call('GET', '__sim/clock')).now);

/** Calls on(type, data) for every change, and lost(true|false) when the connection goes and comes. */
export function listen(on, lost) {
  const stream = new EventSource('__sim/stream');
  stream.onmessage = event => {
    const change = JSON.parse(event.data);
    on(change.type, change.data);
  };
  stream.onopen = () => lost(false);
  stream.onerror = () => lost(true);
}
