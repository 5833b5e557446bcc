package org.polyvisor.model;

import org.polyvisor.annotation.API;

/**
 * Where exactly a value came from.
 *
 * @param layer which layer
 * @param place within it: file and line, the variable, the property, the parameter; empty for a
 *     default
 * @since 0.1
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public record SettingOrigin(SettingLayer layer, String place) {
  @Override
  public String toString() {
    return place.isEmpty() ? layer.toString() : layer + " (" + place + ")";
  }
}
