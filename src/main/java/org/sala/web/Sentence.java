package org.sala.web;

import org.sala.engine.ReadersLanguage;

/** What an answer without a sentence of its own says to the reader, by its status. */
final class Sentence {

  private Sentence() {}

  /** The sentence of a status of 400 and above, in the reader's language. */
  static String of(int status) {
    return switch (status) {
      case 400 ->
          ReadersLanguage.of(
              "This call cannot be understood. Check the address and the values.",
              "មិនអាចយល់ការហៅនេះបានទេ។ សូមពិនិត្យអាសយដ្ឋាន និងតម្លៃ។");
      case 401 -> ReadersLanguage.of("Log in first.", "សូមចូលប្រើប្រាស់ជាមុនសិន។");
      case 403 -> ReadersLanguage.of("You may not do this.", "លោកអ្នកគ្មានសិទ្ធិធ្វើបែបនេះទេ។");
      case 404 ->
          ReadersLanguage.of(
              "There is nothing at this address, or nothing that you may see.",
              "គ្មានអ្វីនៅអាសយដ្ឋាននេះទេ ឬគ្មានអ្វីដែលលោកអ្នកអាចមើលបាន។");
      case 405 ->
          ReadersLanguage.of(
              "This address is not called in this way. See /v3/api-docs.",
              "មិនអាចហៅអាសយដ្ឋាននេះបែបនេះបានទេ។ សូមមើល /v3/api-docs។");
      case 406 ->
          ReadersLanguage.of(
              "There is no answer in the form asked for.", "គ្មានចម្លើយតាមទម្រង់ដែលបានសុំទេ។");
      case 413 -> ReadersLanguage.of("What was sent is too large.", "អ្វីដែលបានផ្ញើធំពេក។");
      case 415 ->
          ReadersLanguage.of(
              "This address takes another kind of content. Send JSON.",
              "អាសយដ្ឋាននេះទទួលខ្លឹមសារប្រភេទផ្សេង។ សូមផ្ញើជា JSON។");
      case 503 -> ReadersLanguage.of(Trouble.AWAY.en(), Trouble.AWAY.km());
      default ->
          status < 500
              ? ReadersLanguage.of(
                  "This is refused. Check what was sent.",
                  "ត្រូវបានបដិសេធ។ សូមពិនិត្យអ្វីដែលបានផ្ញើ។")
              : ReadersLanguage.of(
                  "Something went wrong in Sala, and nothing was stored. Try again; if it stays so, tell"
                      + " whoever runs Sala, with the time of day.",
                  "មានបញ្ហាក្នុង Sala ហើយគ្មានអ្វីត្រូវបានរក្សាទុកទេ។ សូមសាកម្តងទៀត។ បើនៅតែដដែល"
                      + " សូមប្រាប់អ្នកថែទាំ Sala ព្រមទាំងម៉ោង។");
    };
  }
}
