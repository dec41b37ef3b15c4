const newline = 10;

function rate(count, begin) {
  return Math.round(count / Math.max(0.001, (performance.now() - begin) / 1000)).toLocaleString();
}

const exportSegment = guarded(async segment => {
  const begin = performance.now();
  byId('export').hidden = false;
  byId('export-text').textContent = `Asking for ${segment.name}…`;
  byId('export-progress').removeAttribute('value');
  const response = await fetch(`api/segments/${encodeURIComponent(segment.id)}/export`);
  if (!response.ok) {
    byId('export').hidden = true;
    const { reason } = await response.json().catch(() => ({}));
    throw Object.assign(new Error(reason ?? 'The demo answered ' + response.status),
      { disconnected: response.status === 409 });
  }
  const total = Number(response.headers.get('X-Total-Count'));
  if (total) byId('export-progress').max = total;
  const pieces = [];
  let profiles = 0;
  const reader = response.body.getReader();
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) {
    pieces.push(piece.value);
    for (const byte of piece.value) if (byte === newline) profiles++;
    if (total) byId('export-progress').value = profiles;
    byId('export-text').textContent = `${profiles.toLocaleString()}${total ? ' of ' + total.toLocaleString() : ''} profiles, `
      + `${rate(profiles, begin)} a second`;
  }
  byId('export-progress').value = byId('export-progress').max;
  const file = document.createElement('a');
  file.href = URL.createObjectURL(new Blob(pieces, { type: 'application/x-ndjson' }));
  file.download = segment.id + '.ndjson';
  file.textContent = 'Save';
  byId('export-text').append(' · ', file);
});

function upload(file, onProgress) {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', 'api/profiles/import');
    request.setRequestHeader('Content-Type', 'application/x-ndjson');
    request.responseType = 'json';
    request.upload.onprogress = onProgress;
    request.onerror = () => reject(new Error('The connection to the demo broke; some of the changes may have been made.'));
    request.onload = () => request.status === 200 ? resolve(request.response) : reject(Object.assign(
      new Error(request.response?.reason ?? 'The demo answered ' + request.status),
      { disconnected: request.status === 409 }));
    request.send(file);
  });
}

const importChanges = guarded(async file => {
  const begin = performance.now();
  byId('report').hidden = true;
  byId('importing').hidden = false;
  byId('import-progress').max = file.size;
  byId('import-progress').value = 0;
  byId('import-text').textContent = '';
  let report;
  try {
    report = await upload(file, ({ loaded }) => {
      byId('import-progress').value = loaded;
      byId('import-text').textContent = loaded < file.size
        ? `${Math.round(100 * loaded / file.size)} % handed over` : 'waiting for the last of them';
    });
  } catch (failure) {
    byId('importing').hidden = true;
    throw failure;
  }
  byId('import-text').textContent = `${report.read.toLocaleString()} changes, ${rate(report.read, begin)} a second: `
    + (report.done ? 'all done' : 'not all were done');
  const counts = [...Object.entries(report.states),
    ...Object.entries(report.timeline).map(([state, count]) => [state + ' (timeline events)', count]),
    ['malformed', report.malformed], ['refused', report.rejected], ['unknown', report.unknown],
    ['not sent', report.notSent]].filter(([, count]) => count);
  byId('report-rows').replaceChildren(...counts.map(([what, count]) => row(cell(what), cell(count.toLocaleString(), true))));
  byId('report').hidden = false;
});

byId('import').addEventListener('submit', event => {
  event.preventDefault();
  importChanges(event.target.elements.changes.files[0]);
});
