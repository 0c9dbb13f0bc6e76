import assert from 'node:assert/strict'
import { generateKeyPairSync } from 'node:crypto'
import test from 'node:test'
import * as fc from 'fast-check'
import { readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { leafHash } from './merkle.ts'
import { openNote, readVerifier, signNote, verifierText } from './signed-note.ts'

const signer = { name: 'shuniu/test/1', ...generateKeyPairSync('ed25519') }
const head = { size: 23, root: leafHash(Buffer.from('head')) }
const note = signCheckpoint(head, signer)

test('a checkpoint in which any one character was changed, added or lost is refused', () => {
  fc.assert(
    fc.property(
      fc.nat(note.length - 1),
      fc.constantFrom('', '0', 'A', '=', ' ', '\n', '\r', '—'),
      fc.boolean(),
      (place, character, isAdded) => {
        const altered = note.slice(0, place) + character + note.slice(isAdded ? place : place + 1)
        assert.equal(readCheckpoint(altered, signer) === null, altered !== note)
      },
    ),
  )
})

test('a checkpoint of another key, or of another log of the same key, is refused', () => {
  assert.equal(readCheckpoint(note, { name: signer.name, ...generateKeyPairSync('ed25519') }), null)
  assert.equal(readCheckpoint(note, { ...signer, name: 'shuniu/test/2' }), null)
  const foreign = signNote(`shuniu/test/2\n23\n${head.root.toString('base64')}\n`, signer)
  assert.equal(readCheckpoint(foreign, signer), null)
})

test('a signed text that is no tree head is refused', () => {
  const root = head.root.toString('base64')
  for (const lines of [
    ['23'],
    ['023', root],
    ['-1', root],
    ['1e3', root],
    ['99999999999999999999', root],
    ['23', root.slice(0, 40)],
    ['23', root, ''],
    ['23', root, '', 'extension'],
  ])
    assert.equal(readCheckpoint(signNote([signer.name, ...lines, ''].join('\n'), signer), signer), null, lines.join())
})

test('what cannot be a note is not signed', () => {
  assert.throws(() => signNote('no newline', signer), TypeError)
  assert.throws(() => signNote('control\u0007\n', signer), TypeError)
  assert.throws(() => signNote('lone \ud800\n', signer), TypeError)
  assert.throws(() => signNote('text\n', { ...signer, name: 'a+b' }), TypeError)
})

test('a signed checkpoint is read back, with signatures of others around it and with extension lines', () => {
  const stranger = { name: 'witness.example', ...generateKeyPairSync('ed25519') }
  const cosigned = note + (signCheckpoint(head, stranger).split('\n\n')[1] ?? '')
  assert.deepEqual(readCheckpoint(note, signer), head)
  assert.deepEqual(readCheckpoint(cosigned, signer), head)
  const extended = signNote(`${signer.name}\n23\n${head.root.toString('base64')}\nextension\n`, signer)
  assert.deepEqual(readCheckpoint(extended, signer), head)
})

test('the public example of a Sigsum log is read', () => {
  const verifier = readVerifier('sigsum.org:testonly+8de2c54b+AYzzrIWq3UKJHFrprvJyRMsqVGojEvgAIKrT8q4a9zMU')
  assert.ok(verifier)
  const example = [
    'sigsum.org:testonly',
    '23',
    'HSt6W8ve4/36xAIf04qDOqaKLaKqSOUqKxLNrkK74+g=',
    '',
    '— sigsum.org:testonly jeLFS4WQDEeTavbiYArHzCQUPXbQ1Y/V8/dKJlBxqOAY4eLhSh3uWNJ8YXp1vs/zR4SDNHI+6UybLmHmFlg/VSf5OAs=',
    '',
  ].join('\n')
  assert.deepEqual(readCheckpoint(example, verifier), {
    size: 23,
    root: Buffer.from('HSt6W8ve4/36xAIf04qDOqaKLaKqSOUqKxLNrkK74+g=', 'base64'),
  })
})

test('a verifier is handed out as text and read back; any other text is refused', () => {
  const text = verifierText(signer)
  const read = readVerifier(text)
  assert.ok(read && openNote(note, read))
  assert.equal(readVerifier(text.replace('+', '-')), null)
  assert.equal(readVerifier(`x${text}`), null)
  assert.equal(readVerifier(`${text}AA`), null)
})
