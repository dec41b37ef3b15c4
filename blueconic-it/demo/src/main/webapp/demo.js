const byId = id => document.getElementById(id);

async function api(path, options) {
  const response = await fetch('api/' + path, options);
  const body = await response.json().catch(() => ({ reason: 'The demo answered ' + response.status }));
  if (!response.ok) throw Object.assign(new Error(body.reason), { disconnected: response.status === 409 });
  return body;
}

function guarded(action) {
  return async (...args) => {
    byId('failure').hidden = true;
    try {
      await action(...args);
    } catch (failure) {
      if (failure.disconnected) {
        if (!byId('data').hidden) showConnection();
        byId('data').hidden = true;
        return;
      }
      byId('failure').textContent = failure.message;
      byId('failure').hidden = false;
    }
  };
}

function cell(content, number) {
  const td = document.createElement('td');
  if (number) td.className = 'number';
  td.append(content ?? '');
  return td;
}

function link(text, action) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'link';
  button.textContent = text;
  button.addEventListener('click', action);
  return button;
}

function row(...cells) {
  const tr = document.createElement('tr');
  tr.append(...cells);
  return tr;
}

const reasons = {
  not_connected: 'an administrator has to connect it',
  revoked: 'it was disconnected',
  invalid_grant: 'BlueConic has withdrawn its access; connect it again',
  answer_lost: 'its access was lost on the way; connect it again',
};

function minutes(seconds) {
  return seconds < 120 ? `${seconds} s` : `${Math.round(seconds / 60)} min`;
}

const showConnection = guarded(async () => {
  const { host, grant, connected, state, age, expiresIn, lastError, problem } = await api('connection');
  const token = !connected || age === undefined ? '' : `token ${minutes(age)} old, good for ${minutes(expiresIn)}`;
  byId('connection').textContent = [host, grant, connected ? 'connected' : 'not connected'].join(' · ')
    + (problem ? ': ' + (reasons[problem] ?? problem) : '');
  byId('grant').textContent = [state && 'grant ' + state, token, lastError && 'last error ' + lastError]
    .filter(Boolean).join(' · ');
  const byHuman = grant === 'authorization-code';
  byId('connect').hidden = !byHuman || connected;
  byId('disconnect').hidden = !byHuman || !connected;
  byId('data').hidden = !connected;
  if (connected) await Promise.all([showSegments(), showStores()]);
});

const showSegments = guarded(async () => {
  const page = await api('segments');
  byId('segments').replaceChildren(...page.segments.map(segment => row(
    cell(link(segment.name, () => showProfiles(segment))),
    cell((segment.tags ?? []).join(', ')),
    cell((segment.profileCount ?? 0).toLocaleString(), true),
    cell(link('Export', () => exportSegment(segment))))));
});

const showProfiles = guarded(async (segment, cursor) => {
  const query = cursor ? '?cursor=' + encodeURIComponent(cursor) : '';
  const page = await api(`segments/${encodeURIComponent(segment.id)}/profiles${query}`);
  const rows = page.profiles.map(profile => row(
    cell(link(profile.id, () => showProfile(profile.id))),
    cell(profile.creationDate ? new Date(profile.creationDate).toLocaleString() : ''),
    cell(profile.properties.length, true)));
  if (cursor) byId('profiles').append(...rows);
  else byId('profiles').replaceChildren(...rows);
  byId('profiles-title').textContent = 'Profiles of ' + segment.name;
  byId('profiles-section').hidden = false;
  byId('more').hidden = !page.nextCursor;
  byId('more').onclick = () => showProfiles(segment, page.nextCursor);
});

const showProfile = guarded(async id => {
  const profile = await api('profiles/' + encodeURIComponent(id));
  byId('profile').replaceChildren(...profile.properties.flatMap(property => {
    const name = document.createElement('dt');
    name.textContent = property.id;
    const values = document.createElement('dd');
    values.textContent = property.values.join(', ');
    return [name, values];
  }));
  byId('profile-title').textContent = 'Profile ' + profile.id;
  byId('change').onsubmit = event => {
    event.preventDefault();
    change(profile.id, new FormData(event.target));
  };
  byId('profile-section').hidden = false;
  byId('profile-section').scrollIntoView({ behavior: 'smooth' });
});

const change = guarded(async (id, form) => {
  const path = `profiles/${encodeURIComponent(id)}/${encodeURIComponent(form.get('property'))}`;
  const result = await api(path, { method: 'PUT', headers: { 'Content-Type': 'text/plain' }, body: form.get('value') });
  await showProfile(id);
  byId('changed').textContent = result.state;
});

const search = guarded(async form => {
  const page = await api('profiles?' + new URLSearchParams(new FormData(form)));
  const entries = page.profiles.map(profile => {
    const item = document.createElement('li');
    item.append(link(profile.id, () => showProfile(profile.id)));
    return item;
  });
  byId('found').replaceChildren(...(entries.length ? entries : ['Nobody found.']));
});

const showStores = guarded(async () => {
  const stores = await api('stores');
  byId('stores').replaceChildren(...stores.map(store =>
    row(cell(store.name), cell(store.storeType), cell(store.description))));
});

byId('search').addEventListener('submit', event => {
  event.preventDefault();
  search(event.target);
});
showConnection();
