package org.sala.minutes.paper;

import org.sala.engine.Refusal;

/** The sentences with which a file is refused as a whole: what is wrong, and what to do. */
public final class FileRefusals {

  private FileRefusals() {}

  static Refusal empty() {
    return new Refusal(
        "The file is empty. Choose the file with the minutes.",
        "ឯកសារទទេ។ សូមជ្រើសរើសឯកសារកំណត់ហេតុ។");
  }

  public static Refusal tooLarge(long megabytes) {
    return new Refusal(
        "The file is larger than %d MB. Split it or remove its pictures.".formatted(megabytes),
        "ឯកសារធំជាង %d MB។ សូមបំបែកឯកសារ ឬដករូបភាពចេញ។".formatted(megabytes));
  }

  static Refusal unknownKind() {
    return new Refusal(
        "This is not an XLSX, DOCX or CSV file. Save the minutes as one of these and send them"
            + " again.",
        "នេះមិនមែនជាឯកសារ XLSX, DOCX ឬ CSV ទេ។ សូមរក្សាទុកកំណត់ហេតុជាប្រភេទមួយក្នុងចំណោមនេះ ហើយផ្ញើម្តងទៀត។");
  }

  static Refusal wrongExtension(String is) {
    return new Refusal(
        "The content of the file is %s, but its name says otherwise. Save it again in the program it comes from."
            .formatted(is),
        "ខ្លឹមសារឯកសារគឺ %s ប៉ុន្តែឈ្មោះឯកសារនិយាយផ្សេង។ សូមរក្សាទុកម្តងទៀតពីកម្មវិធីដើម។"
            .formatted(is));
  }

  static Refusal lockedOrOld() {
    return new Refusal(
        "The file has a password or is of an old kind (.xls, .doc). Save it as XLSX or DOCX without"
            + " a password.",
        "ឯកសារមានពាក្យសម្ងាត់ ឬជាប្រភេទចាស់ (.xls, .doc)។ សូមរក្សាទុកជា XLSX ឬ DOCX ដោយគ្មានពាក្យសម្ងាត់។");
  }

  static Refusal macros() {
    return new Refusal(
        "The file contains macros. Save it as XLSX or DOCX without macros.",
        "ឯកសារមានម៉ាក្រូ។ សូមរក្សាទុកជា XLSX ឬ DOCX ដោយគ្មានម៉ាក្រូ។");
  }

  static Refusal nestedFile() {
    return new Refusal(
        "The file contains another packed file. Remove embedded files and send it again.",
        "ឯកសារមានឯកសារបង្រួមផ្សេងនៅខាងក្នុង។ សូមដកឯកសារដែលបានបង្កប់ ហើយផ្ញើម្តងទៀត។");
  }

  static Refusal twoKinds() {
    return new Refusal(
        "The file is of two kinds at once. Copy the table into a new file and send that.",
        "ឯកសារនេះជាពីរប្រភេទក្នុងពេលតែមួយ។ សូមចម្លងតារាងទៅឯកសារថ្មី ហើយផ្ញើឯកសារថ្មីនោះ។");
  }

  static Refusal tooMuchInside() {
    return new Refusal(
        "The file unpacks to far more than minutes need. Copy the table into a new file and send"
            + " that.",
        "ឯកសារនេះពេលពន្លាមានទំហំធំហួសពីតម្រូវការកំណត់ហេតុ។ សូមចម្លងតារាងទៅឯកសារថ្មី ហើយផ្ញើឯកសារថ្មីនោះ។");
  }

  static Refusal strangeMarkup() {
    return new Refusal(
        "The file holds instructions that no spreadsheet or document program writes. Copy the table"
            + " into a new file and send that.",
        "ឯកសារមានពាក្យបញ្ជាដែលកម្មវិធីតារាង ឬអត្ថបទមិនសរសេរ។ សូមចម្លងតារាងទៅឯកសារថ្មី ហើយផ្ញើឯកសារថ្មីនោះ។");
  }

  static Refusal damaged() {
    return new Refusal(
        "The file is damaged or was not sent to its end. Save it again and send it again.",
        "ឯកសារខូច ឬផ្ញើមិនអស់។ សូមរក្សាទុកម្តងទៀត ហើយផ្ញើម្តងទៀត។");
  }

  static Refusal notUtf8() {
    return new Refusal(
        "The text of the file is not UTF-8. In Excel choose \"CSV UTF-8\" when saving.",
        "អត្ថបទក្នុងឯកសារមិនមែនជា UTF-8 ទេ។ ក្នុង Excel សូមជ្រើស «CSV UTF-8» ពេលរក្សាទុក។");
  }

  public static Refusal tooManyRows(int limit) {
    return new Refusal(
        "There are more than %,d rows. Split the file.".formatted(limit),
        "មានជួរដេកលើសពី %d។ សូមបំបែកឯកសារ។".formatted(limit));
  }

  static Refusal tooManyColumns(int limit) {
    return new Refusal(
        "There are more than %d columns. Remove the ones that are not needed.".formatted(limit),
        "មានជួរឈរលើសពី %d។ សូមលុបជួរឈរដែលមិនត្រូវការ។".formatted(limit));
  }

  static Refusal cellTooLong(int row, int limit) {
    return new Refusal(
        "A cell in row %d holds more than %,d characters. Shorten it.".formatted(row, limit),
        "ក្រឡាមួយក្នុងជួរទី %d មានលើសពី %d តួអក្សរ។ សូមធ្វើឱ្យខ្លី។".formatted(row, limit));
  }

  static Refusal unfitCharacter(int row, int column) {
    return new Refusal(
        "The cell in row %d, column %d holds a character that cannot be kept. Type it again."
            .formatted(row, column),
        "ក្រឡាក្នុងជួរដេកទី %d ជួរឈរទី %d មានតួអក្សរដែលមិនអាចរក្សាទុកបាន។ សូមវាយម្តងទៀត។"
            .formatted(row, column));
  }

  static Refusal noHeader() {
    return new Refusal(
        "No row with column names was found. Name the columns, for example: No., Subject, Narrative,"
            + " Commune, Organisation.",
        "រកមិនឃើញជួរឈ្មោះជួរឈរទេ។ សូមដាក់ឈ្មោះជួរឈរ ឧទាហរណ៍៖ ល.រ, ប្រធានបទ, រៀបរាប់, ឃុំ, អង្គការ។");
  }

  static Refusal noRows() {
    return new Refusal(
        "There are column names but no rows below them.",
        "មានឈ្មោះជួរឈរ ប៉ុន្តែគ្មានជួរដេកខាងក្រោមទេ។");
  }
}
