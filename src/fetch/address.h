#ifndef NUTGRAF_SRC_FETCH_ADDRESS_H
#define NUTGRAF_SRC_FETCH_ADDRESS_H

/*
 * Which addresses anybody on the internet can reach: all but those that the IANA registries of special-purpose
 * addresses (RFC 6890) keep for a machine, a site or a protocol. A source must not lead into the networks of who reads
 * it.
 */
#include <stdbool.h>
#include <sys/socket.h>

#include <nutgraf/base/str.h>

/* False for address families that are neither IPv4 nor IPv6. */
bool address_is_public(const struct sockaddr *address);

/* The same for an address in text; false for what is none. */
bool address_text_is_public(const char *text);

/* The host of a URL: false for a private address, in brackets or not, and for names of this machine (RFC 6761 §6.3). */
bool address_host_is_public(str host);

#endif
