package fr.essaim.web.operation;

import fr.essaim.core.shared.DatabasePulse;
import fr.essaim.web.shell.DiskSpace;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether the database answers and its disk has room. Without it documents and queries are still
 * answered, so it makes the instance degraded, not unready.
 */
@Readiness
@ApplicationScoped
public class DatabaseCheck implements HealthCheck {

  private static final int SECONDS = 1;

  @Resource(lookup = "java:app/jdbc/essaim")
  private DataSource dataSource;

  @Inject private DatabasePulse pulse;
  @Inject private DiskSpace diskSpace;

  @Override
  public HealthCheckResponse call() {
    return HealthCheckResponse.named("database")
        .withData(State.KEY, State.of(answers() && diskSpace.isLeft()))
        .withData("room", diskSpace.isLeft())
        .up()
        .build();
  }

  private boolean answers() {
    if (!pulse.isFelt()) {
      return false;
    }
    try (Connection connection = dataSource.getConnection()) {
      return connection.isValid(SECONDS);
    } catch (SQLException away) {
      return false;
    }
  }
}
