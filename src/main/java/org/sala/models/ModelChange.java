package org.sala.models;

import java.time.Instant;

/**
 * A change of models, tables and forms.
 *
 * @param reason what it is for; null until the proposer has said so
 * @param proposedBy the account; null for one that a version of Sala brought
 * @param decidedBy the account that agreed or refused; null before, and where nobody had to agree
 * @param answer why it was refused or what stopped it; null otherwise
 * @param inForceFrom from when it is to count; null before it is agreed
 * @param inForceAt when it was put in force; null before
 * @param undoes the change that it takes back; null for any other
 * @param received whether its deadlines count also for the requests received before
 */
public record ModelChange(
    long id,
    String name,
    String reason,
    ChangeOrigin origin,
    ChangeState state,
    String proposedBy,
    Instant proposedAt,
    String decidedBy,
    Instant decidedAt,
    String answer,
    Instant inForceFrom,
    Instant inForceAt,
    Long undoes,
    boolean received) {}
