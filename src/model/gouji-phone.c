/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#include "model/gouji-phone.h"

#include <string.h>

#define MOBILE_DIGITS 11
#define DIGITS "0123456789"

/* The next run of digits that is a mobile number: eleven, the first 1, the second 3 to 9.
 * A longer run is something else, such as a time of filing. */
static const char *
find_mobile (const char *text)
{
  const char *p = text;

  while (*(p += strcspn (p, DIGITS)) != '\0')
    {
      gsize length = strspn (p, DIGITS);

      if (length == MOBILE_DIGITS && p[0] == '1' && p[1] >= '3')
        return p;
      p += length;
    }
  return NULL;
}

/**
 * gouji_phone_occurs:
 * @text: as printed
 *
 * Returns: whether a mobile number of mainland China stands in @text
 */
gboolean
gouji_phone_occurs (const char *text)
{
  g_return_val_if_fail (text != NULL, FALSE);

  return find_mobile (text) != NULL;
}

/**
 * gouji_phone_mask:
 * @text: as printed
 *
 * Returns: (transfer full): @text with the digits of mobile numbers, but their first,
 *   as asterisks
 */
char *
gouji_phone_mask (const char *text)
{
  char *masked;

  g_return_val_if_fail (text != NULL, NULL);

  masked = g_strdup (text);
  for (const char *p = find_mobile (masked); p != NULL; p = find_mobile (masked))
    memset (masked + (p - masked) + 1, '*', MOBILE_DIGITS - 1);
  return masked;
}
