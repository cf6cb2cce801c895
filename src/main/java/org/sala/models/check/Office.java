package org.sala.models.check;

import java.util.Set;

/**
 * What models may name of the office as it is now: what administrators keep, and what the product
 * offers.
 *
 * @param handlers codes of the units that handle requests
 * @param institutions codes of the others
 * @param checks names of the checks that a question of a form can ask for
 * @param facts what expressions of forms may name beside the questions
 * @param delegates names of the steps that the product does
 */
record Office(
    Set<String> handlers,
    Set<String> institutions,
    Set<String> categories,
    Set<String> districts,
    Set<String> groups,
    Set<String> checks,
    Set<String> delegates,
    Set<String> facts) {}
