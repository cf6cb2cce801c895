package org.sala.report;

/**
 * What a column of the monitoring report counts. Within a table the figures of a row, each with its
 * sign, come to nothing: what came in has gone somewhere.
 */
enum Figure {
  RECEIVED("Received", "បានទទួល"),
  ADDRESSED("Addressed", "បានដោះស្រាយ"),
  UNDER_EXAMINATION("Under examination", "កំពុងពិនិត្យដោះស្រាយ"),
  REFERRED("Referred", "បានបញ្ជូនបន្ត"),
  OTHER_END("Other end", "បញ្ចប់ដោយមូលហេតុផ្សេង"),
  DUPLICATES("of which merged duplicates", "ក្នុងនោះ សំណើស្ទួនដែលបានបញ្ចូលគ្នា"),
  OPENING("Open at the beginning", "នៅសល់ដើមគ្រា"),
  REOPENED("Reopened", "បានបើកឡើងវិញ"),
  TAKEN_OVER("Taken over", "បានទទួលពីអង្គភាពផ្សេង"),
  HANDED_OVER("Handed over", "បានប្រគល់ទៅអង្គភាពផ្សេង"),
  ENDED("Ended", "បានបញ្ចប់"),
  CLOSING("Open at the end", "នៅសល់ចុងគ្រា");

  private final Words words;

  Figure(String en, String km) {
    this.words = new Words(en, km);
  }

  Words words() {
    return words;
  }
}
