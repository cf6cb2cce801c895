package org.sala;

import java.net.InetAddress;
import java.util.Map;
import java.util.Optional;
import org.sala.data.ProductData;
import org.sala.demo.Demonstration;
import org.sala.models.ProductModels;
import org.sala.office.OfficeSettings;
import org.sala.office.SettingsProblem;
import org.sala.people.Administrator;
import org.sala.people.Provisioning;
import org.sala.trial.Trial;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings data, models, groups and the first administrator up to date at each start. */
@Component
class Startup implements ApplicationRunner {

  private static final Logger LOG = LoggerFactory.getLogger(Startup.class);

  private final ProductData data;
  private final ProductModels models;
  private final Provisioning provisioning;
  private final Administrator administrator;
  private final Demonstration demonstration;
  private final Optional<Trial> trial;
  private final boolean isDemonstration;
  private final boolean withRequests;
  private final String port;

  Startup(
      ProductData data,
      ProductModels models,
      Provisioning provisioning,
      Administrator administrator,
      Demonstration demonstration,
      Optional<Trial> trial,
      OfficeSettings office,
      @Value("${sala.demonstration.requests:true}") boolean withRequests,
      @Value("${server.port:8080}") String port,
      @Value("${server.address}") InetAddress address) {
    this.data = data;
    this.models = models;
    this.provisioning = provisioning;
    this.administrator = administrator;
    this.demonstration = demonstration;
    this.trial = trial;
    this.isDemonstration = office.isDemonstration();
    this.withRequests = withRequests;
    this.port = port;
    if (isDemonstration && trial.isEmpty() && !address.isLoopbackAddress()) {
      throw new SettingsProblem(
          "The demonstration has well-known passwords and listens on 127.0.0.1 only. Set"
              + " spring.datasource.url to serve others, or leave server.address alone.");
    }
  }

  @Override
  public void run(ApplicationArguments arguments) {
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
