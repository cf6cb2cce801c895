package org.sala.engine;

import java.util.List;
import java.util.function.Supplier;
import org.apache.ibatis.mapping.MappedStatement;
import org.apache.ibatis.reflection.MetaObject;
import org.camunda.bpm.engine.impl.QueryOrderingProperty;
import org.camunda.bpm.engine.impl.TaskQueryImpl;

/**
 * Asks a query for the tasks of groups without the engine's join with the candidate links. The join
 * brings a task once for each link, so that all tasks must be found, sorted and made distinct
 * before the first is known; a condition lets the database walk along an index and stop. Queries of
 * any other kind are left as the engine asks them.
 */
final class TasksOfGroups {

  private final TaskQueryImpl query;
  private final AskedTasks asked;

  TasksOfGroups(TaskQueryImpl query, AskedTasks asked) {
    this.query = query;
    this.asked = asked;
  }

  /**
   * Gives the answer to the query.
   *
   * @param statement tells what the engine asks for, groups apart
   * @param everything what it asks for where nothing is asked
   */
  <T> T answer(MappedStatement statement, String everything, Supplier<T> answer) {
    if (query.getQueries().size() > 1 || joinsOtherwise()) {
      return answer.get();
    }
    var groups = query.getCandidateGroups();
    if (groups == null || groups.isEmpty()) {
      asked.eachOnce();
      return answer.get();
    }
    asked.eachOnce();
    asked.ofGroups(groups, Boolean.TRUE.equals(query.isIncludeAssignedTasks()));
    var group = query.getCandidateGroup();
    var several = query.getCandidateGroupsInternal();
    var fields = statement.getConfiguration().newMetaObject(query);
    set(fields, null, null);
    try {
      lookForMore(statement, everything, fields);
      return answer.get();
    } finally {
      set(fields, group, several);
    }
  }

  private void lookForMore(MappedStatement statement, String everything, MetaObject fields) {
    var due = query.getDueBefore();
    fields.setValue("dueBefore", null);
    if (sql(statement, query).equals(everything)) {
      asked.linksAlone(due);
    }
    fields.setValue("dueBefore", due);
  }

  private boolean joinsOtherwise() {
    return query.getCandidateUser() != null
        || query.getCandidateGroupLike() != null
        || query.getInvolvedUser() != null
        || Boolean.TRUE.equals(query.isWithCandidateGroups())
        || Boolean.TRUE.equals(query.isWithCandidateUsers())
        || !query.getOrderingProperties().stream()
            .allMatch(QueryOrderingProperty::isContainedProperty);
  }

  static String sql(MappedStatement statement, TaskQueryImpl query) {
    // An order that asks nothing leaves its spaces.
    return statement.getBoundSql(query).getSql().replaceAll("\\s+", " ");
  }

  private static void set(MetaObject fields, String group, List<String> several) {
    fields.setValue("candidateGroup", group);
    fields.setValue("candidateGroups", several);
    fields.setValue("cachedCandidateGroups", null);
  }
}
