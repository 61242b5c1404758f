/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* An exact decimal: coefficient × 10^-places.  Never a double. */
typedef struct
{
  gint64 coefficient;
  guint8 places;
} GoujiDecimal;

#define GOUJI_DECIMAL_MAX_PLACES 12
#define GOUJI_DECIMAL_ZERO ((GoujiDecimal) { 0, 0 })

/* Every operation returns FALSE, and leaves @out alone, when the exact result
 * does not fit; nothing ever wraps, rounds or saturates unasked. */
gboolean  gouji_decimal_parse      (const char         *text,
                                    gssize              length,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_add        (GoujiDecimal        a,
                                    GoujiDecimal        b,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_subtract   (GoujiDecimal        a,
                                    GoujiDecimal        b,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_multiply   (GoujiDecimal        a,
                                    GoujiDecimal        b,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_shift      (GoujiDecimal        a,
                                    int                 power_of_ten,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_rescale    (GoujiDecimal        a,
                                    guint8              places,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_round      (GoujiDecimal        a,
                                    guint8              places,
                                    GoujiDecimal       *out);
gboolean  gouji_decimal_divide     (GoujiDecimal        a,
                                    GoujiDecimal        b,
                                    guint8              places,
                                    GoujiDecimal       *out);
int       gouji_decimal_compare    (GoujiDecimal        a,
                                    GoujiDecimal        b);
int       gouji_decimal_sign       (GoujiDecimal        a);
GoujiDecimal gouji_decimal_abs     (GoujiDecimal        a);
char     *gouji_decimal_to_string  (GoujiDecimal        a);
char     *gouji_decimal_to_grouped (GoujiDecimal        a);

G_END_DECLS
