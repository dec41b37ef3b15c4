const byId = id => document.getElementById(id);
const words = { OK: 'fine', PROBLEM: 'problem', UNKNOWN: 'unclear' };

function element(name, text) {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function row(finding) {
  const tr = document.createElement('tr');
  tr.className = finding.state;
  const state = element('td', words[finding.state]);
  const checked = element('th', finding.checked);
  checked.scope = 'row';
  const found = element('td', finding.found);
  if (finding.advice) found.append(element('p', finding.advice));
  tr.append(state, checked, found);
  return tr;
}

function verdict({ findings, release }) {
  const problems = findings.filter(finding => finding.state === 'PROBLEM').length;
  const found = problems === 0 ? 'No problem found' : problems === 1 ? 'One problem' : `${problems} problems`;
  return found + (release ? `. BlueConic is release ${release}` : '') + '.';
}

async function look() {
  byId('again').hidden = true;
  byId('verdict').textContent = 'Asking BlueConic…';
  try {
    const response = await fetch('api/diagnosis');
    if (!response.ok) throw new Error('The demo answered ' + response.status);
    const report = await response.json();
    byId('findings').replaceChildren(...report.findings.map(row));
    byId('verdict').textContent = verdict(report);
    byId('report').hidden = false;
  } catch (failure) {
    byId('verdict').textContent = failure.message;
  }
  byId('again').hidden = false;
}

byId('again').addEventListener('click', look);
look();
