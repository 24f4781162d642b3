package fr.essaim.core.education.internal;

import fr.essaim.core.education.Geocoder.Candidate;
import java.io.IOException;
import java.util.List;

/** One of those that know addresses, asked in turn. */
interface AddressSource {

  /**
   * @return the best first; none where it knows of none
   * @throws IOException when it cannot be asked
   */
  List<Candidate> find(String address, String communeCode) throws IOException;
}
