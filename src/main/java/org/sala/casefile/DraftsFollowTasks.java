package org.sala.casefile;

import javax.sql.DataSource;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Ties drafts to the engine's tasks, once its tables are there: whichever way a task ends, its
 * drafts go with it in the same transaction, without a statement of ours.
 */
@Component
class DraftsFollowTasks extends AbstractProcessEnginePlugin {

  private final DataSource database;

  DraftsFollowTasks(DataSource database) {
    this.database = database;
  }

  @Override
  public void postProcessEngineBuild(ProcessEngine engine) {
    var jdbc = JdbcClient.create(database);
    var tied =
        jdbc.sql("select count(*) from pg_constraint where conname = 'task_draft_task'")
            .query(Integer.class)
            .single();
    if (tied == 0) {
      jdbc.sql(
              """
              alter table task_draft add constraint task_draft_task
                foreign key (task_id) references act_ru_task (id_) on delete cascade
              """)
          .update();
    }
  }
}
