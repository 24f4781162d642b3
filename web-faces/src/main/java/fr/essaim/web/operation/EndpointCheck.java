package fr.essaim.web.operation;

import fr.essaim.web.data.EndpointWorkers;
import fr.essaim.web.data.WorkerHealth;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;
import org.eclipse.microprofile.health.Readiness;

/**
 * Whether endpoint workers answer, and up to which position of the log; each of them by its port.
 */
@Readiness
@ApplicationScoped
public class EndpointCheck implements HealthCheck {

  @Inject private EndpointWorkers workers;

  @Override
  public HealthCheckResponse call() {
    HealthCheckResponseBuilder answer = HealthCheckResponse.named("endpoint").up();
    List<WorkerHealth> health = workers.health();
    List<WorkerHealth> ready = health.stream().filter(WorkerHealth::ready).toList();
    answer.withData(State.KEY, State.of(!ready.isEmpty() && ready.size() == health.size()));
    answer.withData("ready", ready.size() + "/" + health.size());
    ready.stream()
        .mapToLong(WorkerHealth::position)
        .min()
        .ifPresent(position -> answer.withData("position", position));
    for (WorkerHealth worker : health) {
      answer.withData("worker:" + worker.address().getPort(), State.of(worker.ready()));
    }
    return answer.build();
  }
}
