package org.sala.database;

/** Why a database does not let Sala in, from what the driver says of it. */
record NoConnection(DatabaseSettings settings) {

  /**
   * The sentence.
   *
   * @param state the SQLSTATE of the failure; null if there is none
   */
  String sentence(String state) {
    return switch (state == null ? "" : state) {
      case "08001", "08006", "08007" ->
          settings.found(
              "does not answer",
              "the host and port of a PostgreSQL that runs and listens to this computer");
      case "08004" ->
          settings.found(
              "refuses the connection as it is asked for",
              "a server that asks for a password and gets one: spring.datasource.password"
                  + " (SPRING_DATASOURCE_PASSWORD)");
      case "28000", "28P01" ->
          settings.found(
              "does not let %s in".formatted(settings.role()),
              "the name of a role that may log in there, spring.datasource.username"
                  + " (SPRING_DATASOURCE_USERNAME), with its password, spring.datasource.password"
                  + " (SPRING_DATASOURCE_PASSWORD)");
      case "3D000" ->
          settings.found(
              "is not there, although its server is", "the name of a database of that server");
      case "42501" ->
          settings.found(
              "may not be opened by %s".formatted(settings.role()),
              "a role with the right CONNECT");
      case "53300" ->
          settings.found(
              "has no connection left",
              "a server with more of them: max_connections, or the limit of the role");
      case "57P03" ->
          settings.found("is starting or stopping", "a server that is up: start Sala again then");
      default ->
          settings.found(
              "cannot be used (SQLSTATE %s)".formatted(state),
              "a PostgreSQL; its own log says why it refused");
    };
  }
}
