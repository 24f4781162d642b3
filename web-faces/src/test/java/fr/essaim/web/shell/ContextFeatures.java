package fr.essaim.web.shell;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.platform.commons.util.ReflectionUtils;

/** What the contexts bring, found without a container: nothing is injected into it. */
final class ContextFeatures {

  static final List<Feature> ALL =
      new ClassFileImporter()
          .importPackages("fr.essaim.web").stream()
              .filter(type -> type.isAssignableTo(Feature.class) && !type.isInterface())
              .map(type -> (Feature) ReflectionUtils.newInstance(type.reflect()))
              .toList();

  static final Routes ROUTES = new Routes(ALL);

  private ContextFeatures() {}
}
