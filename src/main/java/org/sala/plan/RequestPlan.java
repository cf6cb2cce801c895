package org.sala.plan;

/**
 * To what a request is linked.
 *
 * @param plan the code of a plan; null for none
 * @param sector the code of a sector; null for none
 */
record RequestPlan(String plan, String sector) {

  static final RequestPlan NONE = new RequestPlan(null, null);
}
