"""Basic social assistance (perustoimeentulotuki, grundläggande utkomststöd), 1412/1997: what other rules read of it."""
