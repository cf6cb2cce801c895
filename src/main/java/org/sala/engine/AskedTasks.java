package org.sala.engine;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.db.AuthorizationCheck;

/**
 * Who asks for tasks and for whose, in the place where the engine's statements look for it. {@link
 * TasksOfGroups} fills in what the statements of {@link VisibleTasks} need to ask it fast.
 */
class AskedTasks extends AuthorizationCheck {

  private static final long serialVersionUID = 1L;

  /** As far as tasks are counted for a person: whoever sees one more is told "more than 1,000". */
  private static final long MOST = 1_001;

  private List<String> candidates;
  private boolean onlyUnassigned;
  private boolean eachOnce;
  private boolean linksAlone;
  private Date dueBefore;
  private boolean few;
  private String orderedBy;
  private boolean descending;
  private Long upTo;
  private boolean byState;

  AskedTasks(String person, List<String> groups) {
    setAuthorizationCheckEnabled(false);
    setAuthUserId(person);
    setAuthGroupIds(groups);
  }

  void ofGroups(List<String> groups, boolean withAssigned) {
    candidates = List.copyOf(groups);
    onlyUnassigned = !withAssigned;
  }

  void eachOnce() {
    eachOnce = true;
  }

  /** Nothing is asked of the tasks but whose they are, and perhaps that they are due before. */
  void linksAlone(Date due) {
    linksAlone = true;
    dueBefore = due;
  }

  /** Asks for them in the order of a column of the links, so many of each group at most. */
  void inOrder(String column, boolean descends, Long most) {
    orderedBy = column;
    descending = descends;
    upTo = most;
    byState = true;
  }

  /** Asks how many there are, in whatever order. */
  void counted(String column) {
    inOrder(column, false, getMost());
    byState = onlyUnassigned || dueBefore != null;
  }

  void few() {
    few = true;
  }

  /** The day on which somebody may act for somebody. */
  public LocalDate getToday() {
    return EngineClock.today();
  }

  /** As many wrong passwords lock an account. */
  public int getMostAttempts() {
    return ActingToday.mostAttempts();
  }

  /** Whether the groups have so few tasks that these are looked at first, one by one. */
  public boolean isFew() {
    return few;
  }

  /** The groups whose tasks are asked for; null where the engine's own condition asks for them. */
  public List<String> getCandidates() {
    return candidates;
  }

  public boolean isOnlyUnassigned() {
    return onlyUnassigned;
  }

  /** Whether no join of the statement can bring a task twice. */
  public boolean isEachOnce() {
    return eachOnce;
  }

  public Date getDueBefore() {
    return dueBefore;
  }

  /**
   * The column of the links that gives the order; null if they do not stand in the order asked for.
   */
  public String getOrderedBy() {
    return orderedBy;
  }

  /** Whether the links are looked at apart for the free tasks and for the others. */
  public boolean isByState() {
    return byState;
  }

  /** The direction of the order, in SQL. */
  public String getDirection() {
    return descending ? "desc" : "asc";
  }

  /** How many of each group are looked at; null means all. */
  public Long getUpTo() {
    return upTo;
  }

  /** How far is counted; null, without end, where no person asks. */
  public Long getMost() {
    return getAuthUserId() == null ? null : MOST;
  }

  /** The groups whose tasks the person sees. */
  public List<String> getSeenGroups() {
    return Cabinet.seen(getAuthGroupIds());
  }

  /** Whether the person sees the tasks of all the groups, and may see these for that alone. */
  public boolean isAsCandidate() {
    return candidates != null
        && getAuthGroupIds() != null
        && getSeenGroups().containsAll(candidates);
  }

  /** Whether the candidate links alone answer which tasks they are. */
  boolean isAnsweredByLinks() {
    return linksAlone && (getAuthUserId() == null || isAsCandidate());
  }
}
