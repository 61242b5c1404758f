/* SPDX-FileCopyrightText: 2026 The Gouji authors
 * SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "rules/gouji-run-private.h"

G_BEGIN_DECLS

/* What is printed for one code or name in how many tables, and in the text.  No check
 * need compare these: of two numbers of which either may be wrong, one that stands
 * elsewhere in the same words is the likelier. */
typedef struct _GoujiEchoes GoujiEchoes;

GoujiEchoes *gouji_echoes_new   (GoujiDisclosure    *disclosure);
void         gouji_echoes_free  (GoujiEchoes        *self);
/* How many other tables, the text being one, print @yuan for what @cell speaks of. */
guint        gouji_echoes_count (GoujiEchoes        *self,
                                 const GoujiCellRef *cell,
                                 GoujiDecimal        yuan);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GoujiEchoes, gouji_echoes_free)

G_END_DECLS
