package org.polyvisor.internal.auth;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.polyvisor.model.ConnectionUri;

/**
 * How a person is asked.
 *
 * @param user for the user's name
 * @param secret for the secret of this user
 */
public record Prompt(
    Function<ConnectionUri, Optional<String>> user,
    BiFunction<ConnectionUri, String, Optional<char[]>> secret) {}
