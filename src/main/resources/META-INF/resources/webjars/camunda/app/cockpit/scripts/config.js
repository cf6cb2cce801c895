import { say } from '../../../../common/texts.js';
import { fillBar } from '../../../../common/webapp-bar.js';
import { dressWebapp, locales } from '../../../../common/webapp.js';

await dressWebapp();
fillBar();

// What nobody here may do is not offered, and what nobody here may see is not counted as none: tasks are seen by those
// whose they are.
document
  .querySelector('base')
  .setAttribute(
    'cam-exclude-plugins',
    [
      'cockpit.navigation:tasks',
      'cockpit.navigation:batch',
      'cockpit.tasks.dashboard:task-dashboard',
      'cockpit.processDefinition.runtime.action:update-suspension-state-action',
      'cockpit.processDefinition.runtime.action:bulk-job-definition-override-job-priority-action',
      'cockpit.processInstance.runtime.action:update-suspension-state-action',
      'cockpit.processInstance.runtime.action:cancel-process-instance-action',
      'cockpit.processInstance.runtime.action:add-variable-action',
      'cockpit.processInstance.runtime.tab:user-tasks-tab',
      'cockpit.processInstance.runtime.tab:external-tasks-process-instance-runtime',
      'cockpit.jobDefinition.action:update-suspension-state',
      'cockpit.jobDefinition.action:job-definition-override-job-priority-action',
      'cockpit.incident.action:increase-incident-external-task-retry',
      'cockpit.repository.deployment.action:delete-deployment',
    ].join(),
  );

export default {
  app: { vendor: say('product'), name: say('menu.cockpit') },
  locales: locales(),
  customScripts: ['scripts/language-switch.js', 'scripts/reader-language.js'],
  disableWelcomeMessage: true,
};
