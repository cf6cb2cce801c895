package org.sala.engine;

import org.camunda.bpm.engine.AuthorizationException;

/**
 * Says that a person may not do this, in the reader's language. Every door answers it with status
 * 403 and nothing else, so that the answer tells nothing about what was asked for.
 */
public class NotAllowed extends AuthorizationException {

  NotAllowed(String en, String km) {
    super(ReadersLanguage.of(en, km));
  }

  /** The one answer to whoever knocks at a closed door. */
  static NotAllowed here() {
    return new NotAllowed(
        "Nobody may do this here. Work on a task, or ask an administrator.",
        "គ្មានអ្នកណាអាចធ្វើបែបនេះនៅទីនេះទេ។ សូមធ្វើការតាមកិច្ចការ ឬសួរអ្នកគ្រប់គ្រង។");
  }

  /** The answer to whoever would take deployed models away. */
  static NotAllowed deploymentsStay() {
    return new NotAllowed(
        "A deployment is not deleted: cases run on it, or did. To undo a change, deploy the earlier"
            + " models again.",
        "មិនអាចលុបគំរូដែលបានដាក់ឱ្យដំណើរការទេ៖ មានសំណុំរឿងប្រើវា ឬធ្លាប់ប្រើ។"
            + " ដើម្បីត្រឡប់វិញ សូមដាក់គំរូមុនម្តងទៀត។");
  }

  /** The answer to whoever would move a job that has not failed. */
  static NotAllowed onlyFailedJobs() {
    return new NotAllowed(
        "Only a job that has failed is tried again. A timer fires on its own day.",
        "អាចសាកម្តងទៀតបានតែការងារដែលបានបរាជ័យ។ ពេលវេលាកំណត់ដំណើរការនៅថ្ងៃរបស់វា។");
  }
}
