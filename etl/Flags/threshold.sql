select flag_q, coalesce(flag_least, 0) as flag_least from dim_detector where detector = $Detector and law <> 'none'
