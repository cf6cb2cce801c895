package org.sala.casefile;

import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Puts the case file between the people and the engine. */
@Component
class CaseFilePlugin extends AbstractProcessEnginePlugin {

  private final ObjectProvider<TaskCompletion> completion;
  private final ObjectProvider<OpenedForm> openedForm;
  private final ObjectProvider<ShownVariables> shown;

  CaseFilePlugin(
      ObjectProvider<TaskCompletion> completion,
      ObjectProvider<OpenedForm> openedForm,
      ObjectProvider<ShownVariables> shown) {
    this.completion = completion;
    this.openedForm = openedForm;
    this.shown = shown;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl configuration) {
    configuration.setTaskService(new CaseFileTaskService(completion::getObject, shown::getObject));
    configuration.setFormService(
        new CaseFileFormService(completion::getObject, openedForm::getObject, shown::getObject));
  }
}
