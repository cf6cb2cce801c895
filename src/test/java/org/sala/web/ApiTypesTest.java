package org.sala.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.sala.SalaTest;
import org.springframework.boot.test.web.server.LocalServerPort;

@SalaTest
@DisplayName("The types of the HTTP interface that the pages are checked against")
class ApiTypesTest {

  private static final Path FILE = Path.of("src/main/resources/static/common/api-types.d.ts");

  @LocalServerPort int port;

  @Test
  @DisplayName("are those of the OpenAPI document")
  void upToDate() throws IOException {
    var document = Caller.basic(port, "admin", "demo").get("/v3/api-docs").body();
    var types = new ApiTypes(new ObjectMapper().readTree(document)).write();
    if (Boolean.getBoolean("renew")) {
      Files.writeString(FILE, types);
    }
    assertThat(Files.readString(FILE))
        .as(
            "%s is not what the server answers. Renew it: ./mvnw test -Dtest=ApiTypesTest -Drenew=true",
            FILE)
        .isEqualTo(types);
  }
}
