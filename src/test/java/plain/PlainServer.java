package plain;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Date;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.SecurityAutoConfiguration;
import org.springframework.boot.autoconfigure.security.servlet.UserDetailsServiceAutoConfiguration;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;

/**
 * The engine as it comes, behind its own REST interface with its own rights: Camunda 7 or Operaton,
 * whichever the class path has. What Sala's delegates do shrinks to setting the variables that the
 * models read.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration(
    exclude = {
      FlywayAutoConfiguration.class,
      SecurityAutoConfiguration.class,
      UserDetailsServiceAutoConfiguration.class
    },
    excludeName =
        "org.springframework.boot.actuate.autoconfigure.security.servlet.ManagementWebSecurityAutoConfiguration")
public class PlainServer {

  /** Starts it; settings come from the environment, none from Sala's own files. */
  public static void main(String[] arguments) {
    System.setProperty("spring.config.name", "plain");
    SpringApplication.run(PlainServer.class, arguments);
  }

  @Bean
  Delegates plain() {
    return new Delegates();
  }

  @Bean
  FilterRegistrationBean<Filter> whoAreYou(@Value("${plain.engine}") String engine)
      throws ReflectiveOperationException {
    var packageOfRest = "org." + engine + ".bpm.engine.rest.security.auth.";
    var registration =
        new FilterRegistrationBean<>(
            (Filter)
                Class.forName(packageOfRest + "ProcessEngineAuthenticationFilter")
                    .getDeclaredConstructor()
                    .newInstance());
    registration.addInitParameter(
        "authentication-provider", packageOfRest + "impl.HttpBasicAuthenticationProvider");
    registration.addUrlPatterns("/engine-rest/*");
    return registration;
  }

  /** What a model's service tasks call: {@code ${plain.run(execution, 'setDeadlines')}}. */
  public static class Delegates {

    /** Sets what the step of this name tells the model; the two engines share no interface. */
    public void run(Object execution, String step) throws ReflectiveOperationException {
      var later = new Date(System.currentTimeMillis() + Duration.ofDays(30).toMillis());
      switch (step) {
        case "routeRequest" -> set(execution, "inspectionOutstanding", true);
        case "setDeadlines" -> {
          for (var date : new String[] {"dueAt", "nextStepAt", "reminderAt", "assignDueAt"}) {
            set(execution, date, later);
          }
        }
        case "scheduleInspection" -> set(execution, "inspectionDueAt", later);
        case "chooseApprover" -> set(execution, "approversGroup", "labour-heads");
        case "sendAnswer" -> {
          set(execution, "response", "SILENT");
          set(execution, "review", "NONE");
          set(execution, "responseDueAt", later);
        }
        default -> {
          // The standard request takes no other step that a model waits for.
        }
      }
    }

    private static void set(Object execution, String name, Object value)
        throws ReflectiveOperationException {
      execution
          .getClass()
          .getMethod("setVariable", String.class, Object.class)
          .invoke(execution, name, value);
    }
  }
}
