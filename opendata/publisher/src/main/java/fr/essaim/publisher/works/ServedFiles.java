package fr.essaim.publisher.works;

import fr.essaim.core.publication.ServedGeneration;
import fr.essaim.publisher.catalogue.Generations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Tells which generation is being served, and why no newer one is. */
@ApplicationScoped
public class ServedFiles implements ServedGeneration {

  @Inject private Generations generations;

  @Override
  public Optional<Made> made() {
    return generations
        .current()
        .map(generation -> new Made(generation.position(), generation.madeAt()));
  }

  @Override
  public Optional<Failure> failure() {
    return generations.failure();
  }
}
