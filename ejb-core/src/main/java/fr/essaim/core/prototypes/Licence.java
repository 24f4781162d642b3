package fr.essaim.core.prototypes;

import fr.essaim.core.shared.Labelled;
import java.net.URI;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The closed list of licences that a version or a resource can have. Those that forbid commercial
 * use or changes are restricted: shown as such and never counted as open.
 */
public enum Licence implements Labelled {
  LICENCE_OUVERTE_2_0(
      "Licence Ouverte 2.0", "https://www.etalab.gouv.fr/licence-ouverte-open-licence", true),
  CC0_1_0("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/", true),
  CC_BY_4_0("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/", true),
  CC_BY_SA_4_0("CC BY-SA 4.0", "https://creativecommons.org/licenses/by-sa/4.0/", true),
  FREE_ART_1_3("Licence Art Libre 1.3", "https://artlibre.org/licence/lal/", true),
  ODBL_1_0("ODbL 1.0", "https://opendatacommons.org/licenses/odbl/1-0/", true),
  EUPL_1_2("EUPL 1.2", "https://spdx.org/licenses/EUPL-1.2", true),
  GPL_3_0("GNU GPL 3.0", "https://spdx.org/licenses/GPL-3.0-or-later", true),
  AGPL_3_0("GNU AGPL 3.0", "https://spdx.org/licenses/AGPL-3.0-or-later", true),
  LGPL_3_0("GNU LGPL 3.0", "https://spdx.org/licenses/LGPL-3.0-or-later", true),
  MPL_2_0("MPL 2.0", "https://spdx.org/licenses/MPL-2.0", true),
  APACHE_2_0("Apache 2.0", "https://spdx.org/licenses/Apache-2.0", true),
  MIT("MIT", "https://spdx.org/licenses/MIT", true),
  BSD_3_CLAUSE("BSD 3-Clause", "https://spdx.org/licenses/BSD-3-Clause", true),
  CECILL_2_1("CeCILL 2.1", "https://spdx.org/licenses/CECILL-2.1", true),
  CC_BY_NC_4_0("CC BY-NC 4.0", "https://creativecommons.org/licenses/by-nc/4.0/", false),
  CC_BY_ND_4_0("CC BY-ND 4.0", "https://creativecommons.org/licenses/by-nd/4.0/", false),
  CC_BY_NC_SA_4_0("CC BY-NC-SA 4.0", "https://creativecommons.org/licenses/by-nc-sa/4.0/", false),
  CC_BY_NC_ND_4_0("CC BY-NC-ND 4.0", "https://creativecommons.org/licenses/by-nc-nd/4.0/", false);

  private static final Set<Licence> UNCHANGED = EnumSet.of(CC_BY_ND_4_0, CC_BY_NC_ND_4_0);

  private static final Set<Licence> SHARED_ALIKE =
      EnumSet.of(
          CC_BY_SA_4_0,
          CC_BY_NC_SA_4_0,
          FREE_ART_1_3,
          ODBL_1_0,
          EUPL_1_2,
          GPL_3_0,
          AGPL_3_0,
          LGPL_3_0,
          MPL_2_0,
          CECILL_2_1);

  private final String title;
  private final URI uri;
  private final boolean open;

  Licence(String title, String uri, boolean open) {
    this.title = title;
    this.uri = URI.create(uri);
    this.open = open;
  }

  /** The one that linked data names by this address. */
  public static Optional<Licence> of(String uri) {
    return Arrays.stream(values())
        .filter(licence -> licence.uri.toString().equals(uri))
        .findFirst();
  }

  /** Its usual name, the same in every language. */
  public String title() {
    return title;
  }

  @Override
  public String label(String language) {
    return title;
  }

  /** Where its text is, and what names it in linked data. */
  public URI uri() {
    return uri;
  }

  /** Whether anybody may use, change and share what is under it, for any purpose. */
  public boolean isOpen() {
    return open;
  }

  /** Whether others may change what is under it, and share what they made of it. */
  public boolean allowsChanges() {
    return !UNCHANGED.contains(this);
  }

  /** Whether what is made of it goes on under the same licence. */
  public boolean isSharedAlike() {
    return SHARED_ALIKE.contains(this);
  }
}
