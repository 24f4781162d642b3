package fr.essaim.publisher.http;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The data resources. The routing filter forwards their clean addresses here; {@code /api} itself
 * is no address of Essaim.
 */
@ApplicationPath("api")
public class ApiApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        ThingResource.class,
        DocumentResource.class,
        VocabularyResource.class,
        CatalogueResource.class,
        DumpResource.class,
        EditionResource.class,
        FeedResource.class,
        VoidResource.class,
        ProblemMapper.class,
        OpenHeaders.class);
  }
}
