package org.sala;

import java.util.Map;
import java.util.Optional;
import org.sala.data.ProductData;
import org.sala.demo.Demonstration;
import org.sala.demo.DemonstrationSettings;
import org.sala.engine.RestoredDatabase;
import org.sala.models.ProductModels;
import org.sala.office.OfficeSettings;
import org.sala.people.Administrator;
import org.sala.people.Provisioning;
import org.sala.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings data, models, groups and the first administrator up to date at each start. */
@Component
class Startup implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  private final RestoredDatabase database;
  private final ProductData data;
  private final ProductModels models;
  private final Provisioning provisioning;
  private final Administrator administrator;
  private final Demonstration demonstration;
  private final Optional<Trial> trial;
  private final boolean isDemonstration;
  private final boolean withRequests;
  private final int port;

  Startup(
      RestoredDatabase database,
      ProductData data,
      ProductModels models,
      Provisioning provisioning,
      Administrator administrator,
      Demonstration demonstration,
      Optional<Trial> trial,
      OfficeSettings office,
      DemonstrationSettings settings,
      ServerSettings server) {
    this.database = database;
    this.data = data;
    this.models = models;
    this.provisioning = provisioning;
    this.administrator = administrator;
    this.demonstration = demonstration;
    this.trial = trial;
    this.isDemonstration = office.isDemonstration();
    this.withRequests = settings.requests();
    this.port = server.port();
  }

  @Override
  public void run(ApplicationArguments arguments) {
    database.begin();
    data.load();
    models.bring(trial.map(Trial::files).orElse(Map.of()));
    provisioning.provision();
    if (!isDemonstration) {
      administrator.ensure();
      return;
    }
    if (trial.isPresent()) {
      trial.get().begin();
      return;
    }
    demonstration.createPeople();
    if (withRequests) {
      demonstration.holdForum();
    }
    LOG.info(
        """


        Sala is ready: http://localhost:{}
        The desk's page: http://localhost:{}/desk/ and the meetings: http://localhost:{}/meetings/
        Log in as desk, labour-head, labour-officer, environment-head, environment-officer,
        environment-inspector, land-head, land-officer, deputy-governor, governor, cabinet, process-owner,
        process-owner-2,
        auditor, admin or convenor; the password of each is '{}'.
        """,
        port,
        port,
        port,
        Demonstration.PASSWORD);
  }
}
