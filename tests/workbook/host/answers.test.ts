import { asText, asValues, type AnswerMessage } from "../../../src/workbook/host/protocol/answers";

const answered = (...values: unknown[]): AnswerMessage => ({
  id: 7,
  type: 2,
  message: { statusCode: 200, headers: {}, body: { Results: values.map((Value, ActionId) => ({ ActionId, Value })) } },
});
const cells = Array.from({ length: 400 }, (_, line) => [`Étal « ${line} »`, line / 3, line % 2 === 0, '"é\n\u0007€']);

test.each([
  ["nothing large", answered({ Name: "Été" }, null)],
  ["large blocks, several in one answer", answered({ Formulas: cells, Address: "A1:D400" }, { Values: cells })],
  ["cells that are no plain values", answered({ Properties: cells.map(() => [{ format: null }, {}, { a: 1 }]) })],
  ["a refusal", { id: 7, type: 2, message: { statusCode: 503, headers: {}, body: "" } } as const],
])("an answer handed over says what its text says and weighs as much: %s", (_, message) => {
  const [text, values] = [asText(message), asValues(message)];
  expect(values.answer).toEqual(JSON.parse(String(text.answer)));
  expect(values.bytes).toBe(text.bytes);
  expect(text.bytes).toBe(Buffer.byteLength(String(text.answer)));
});

test("a large block of cells goes over as it is", () => {
  const { answer } = asValues(answered({ Formulas: cells }));
  expect(answer).toHaveProperty("message.body.Results.0.Value.Formulas");
  const { message } = answer as ReturnType<typeof answered>;
  const [result] = typeof message.body === "string" ? [] : message.body.Results;
  expect((result?.Value as { Formulas: unknown }).Formulas).toBe(cells);
});
