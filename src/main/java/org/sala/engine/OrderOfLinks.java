package org.sala.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.Direction;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskQueryProperty;
import org.camunda.bpm.engine.query.QueryProperty;

/**
 * The orders of a task list that candidate links stand in, see the indexes of {@link VisibleTasks}.
 */
final class OrderOfLinks {

  private static final Map<QueryProperty, String> COLUMNS =
      Map.of(
          TaskQueryProperty.DUE_DATE, "SALA_DUE_",
          TaskQueryProperty.CREATE_TIME, "SALA_CREATED_");

  private final TaskQueryImpl query;

  OrderOfLinks(TaskQueryImpl query) {
    this.query = query;
  }

  /** Tells that the order does not matter, as for a count. */
  static void any(AskedTasks asked) {
    asked.counted(COLUMNS.get(TaskQueryProperty.DUE_DATE));
  }

  /** Tells in which order the links bring the tasks, if they stand in the order of the query. */
  void tell(AskedTasks asked) {
    var order = query.getOrderingProperties();
    if (order.size() != 1) {
      return;
    }
    var column = COLUMNS.get(order.get(0).getQueryProperty());
    if (column != null) {
      asked.inOrder(
          column,
          order.get(0).getDirection() == Direction.DESCENDING,
          (long) query.getFirstResult() + query.getMaxResults());
    }
  }
}
