package org.sala.models;

/**
 * The trial room as those see it who may use it.
 *
 * @param change the change that is tried; null for the models in force, or if there is no room
 * @param startedBy the name of who began it; null if there is none
 * @param address where it is; null if there is none
 * @param password of all its invented people; null if there is none, and for who only reads
 */
record TrialStanding(
    TrialState state, Long change, String startedBy, String address, String password) {

  static TrialStanding of(TrialState state) {
    return new TrialStanding(state, null, null, null, null);
  }
}
